-- What has happened by now, wherever the log is: the journal has a log that is not in PostgreSQL.
create temporary table happened on commit drop as
    select stream_id, sequence, name, data ->> 'keyResultId' as key_result_id
    from log.event where stream_id like 'objective:%' and name not like 'objective.check-in-%'
    union
    select stream_id, sequence, name, key_result_id
    from journal.event where stream_id like 'objective:%' and name not like 'objective.check-in-%';
create index on happened (stream_id, sequence);

update rules.key_result k set
    scored = exists (select 1 from happened h where h.stream_id = k.objective_id and h.key_result_id = k.key_result_id
        and h.name = 'objective.key-result-scored'),
    dropped = coalesce((select h.name = 'objective.key-result-dropped' from happened h
        where h.stream_id = k.objective_id and h.key_result_id = k.key_result_id
            and h.name in ('objective.key-result-dropped', 'objective.key-result-restored')
        order by h.sequence desc limit 1), false);

-- Whoever is dropped, closed or declined goes back to where it was; a goal that was published is never a draft again.
update rules.objective o set
    stage = coalesce((
        select case h.name
            when 'objective.objective-proposed' then 'PROPOSED'
            when 'objective.objective-returned' then 'DRAFT'
            when 'objective.objective-declined' then 'DECLINED'
            when 'objective.objective-published' then 'PUBLISHED'
            when 'objective.objective-closed' then 'CLOSED'
            when 'objective.objective-dropped' then 'DROPPED'
            else case
                when exists (select 1 from happened p where p.stream_id = h.stream_id
                    and p.name = 'objective.objective-published' and p.sequence < h.sequence) then 'PUBLISHED'
                when exists (select 1 from happened p where p.stream_id = h.stream_id
                    and p.name = 'objective.objective-proposed' and p.sequence < h.sequence) then 'PROPOSED'
                else 'DRAFT' end
            end
        from happened h
        where h.stream_id = o.objective_id and h.name in ('objective.objective-proposed', 'objective.objective-returned',
            'objective.objective-declined', 'objective.objective-published', 'objective.objective-closed',
            'objective.objective-dropped', 'objective.objective-reopened')
        order by h.sequence desc limit 1), 'DRAFT'),
    before_drop = case
        when exists (select 1 from happened p where p.stream_id = o.objective_id
            and p.name = 'objective.objective-published') then 'PUBLISHED'
        when exists (select 1 from happened p where p.stream_id = o.objective_id
            and p.name = 'objective.objective-proposed') then 'PROPOSED'
        else 'DRAFT' end,
    scores_reviewed = coalesce((
        select h.name = 'objective.scores-reviewed' from happened h
        where h.stream_id = o.objective_id
            and h.name in ('objective.scores-reviewed', 'objective.key-result-scored', 'objective.score-corrected')
        order by h.sequence desc limit 1), false);
