-- Check-ins as they hold: with what their last correction says, and without those that were retracted.
-- @ check_in_id: the reading
-- @ objective_id: the goal
-- @ key_result_id: the key result
-- @ cycle_id: the cycle of the goal
-- @ team_id: the team whose goal it was when the reading was recorded
-- @ position: the place of its first record in the log
-- @ effective_at: when it was true
-- @ recorded_at: when the log first took it
-- @ known_at: when it first became known: as a file claims, or else recorded_at
-- @ by: whose reading it is
-- @ value: the measured value in the metric's unit, or null
-- @ steps: of a milestone, an array of {name, done}, or null
-- @ confidence: how sure a person is that it will be reached, 0 to 1, or null
-- @ forecast: the final score that a person expects, 0 to 1, or null
-- @ note: what was said about it, or null
-- @ corrections: how often it was corrected
select r.id as check_in_id, r.objective_id, r.key_result_id, r.cycle_id, r.team_id, r.position, r.effective_at, r.recorded_at,
    r.known_at, case when c.id is null then r.by else c.by end as by,
    (h.data ->> 'value')::numeric as value, h.data -> 'steps' as steps, (h.data ->> 'confidence')::numeric as confidence,
    (h.data ->> 'forecast')::numeric as forecast, case when c.id is null then r.note else c.note end as note,
    coalesce(c.corrections, 0)::integer as corrections
from (
    select e.data ->> 'checkInId' as id, e.* from journal.event e
    where e.name = 'objective.check-in-recorded' and {seen:e}) r
left join (
    select distinct on (e.data ->> 'checkInId') e.data ->> 'checkInId' as id, e.by, e.note, e.data,
        count(*) over (partition by e.data ->> 'checkInId') as corrections
    from journal.event e
    where e.name = 'objective.check-in-corrected' and {seen:e}
    order by e.data ->> 'checkInId', e.position desc) c on c.id = r.id
cross join lateral (select coalesce(c.data, r.data) as data) h
where not exists (
    select from journal.event e
    where e.name = 'objective.check-in-retracted' and e.data ->> 'checkInId' = r.id and {seen:e})
