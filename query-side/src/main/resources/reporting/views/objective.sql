-- Goals, with what their key results come to. Drafts, proposals, and goals that were declined or dropped are among them.
-- @ objective_id: the goal
-- @ cycle_id: the cycle it is for
-- @ team_id: the team whose goal it is, or null for a personal goal
-- @ person_id: the person whose goal it is, or null for a team's goal
-- @ wording: what is to be achieved
-- @ description: more about it, or null
-- @ kind: committed or aspirational
-- @ stage: draft, proposed, published, closed, dropped or declined
-- @ stage_since: since when, effective
-- @ counts: whether it counts in the means of its team and cycle: it is published or closed
-- @ set_at: when it was set, effective
-- @ published_at: when it was last published, effective, or null
-- @ committed_from: from when on a change of its scope is a late one: some days after the later of publishing and the cycle's start
-- @ scores_reviewed_at: when its scores were last agreed to by the reviewer, effective, or null
-- @ owner_id: who answers for it, or null
-- @ reviewer_id: who reviews it, or null
-- @ contributors: who works towards it
-- @ labels: values by key
-- @ implied: whether an import mentioned it without ever having set it
-- @ predecessor_id: the goal of an earlier cycle that it goes on with, or null
-- @ carried_to: the goals of later cycles into which it was carried forward
-- @ key_results: how many key results it has that are not dropped
-- @ reported: how many of these were ever measured
-- @ progress: the weighted mean over them, 0 to 1, where what was never measured counts as 0; null where none is left
-- @ expected: the weighted mean of the progress to be expected of them
-- @ score: the weighted mean of the scores, 0 to 1, those of key results that were dropped after publishing included
-- @ scored: how many key results have a score
-- @ scorable: how many could have one
-- @ score_without_dropped: the mean of the scores without those of dropped key results
-- @ band: red, amber or green, or null without a score
select o.objective_id, o.cycle_id, o.team_id, o.person_id, o.wording, o.description, o.kind, o.stage, o.stage_since,
    o.stage in ('published', 'closed') as counts, o.set_at, o.published_at,
    ((greatest(o.published_at, c.starts_at) at time zone s.zone) + make_interval(days => s.commitment_days))
        at time zone s.zone as committed_from,
    o.scores_reviewed_at, o.owner_id, o.reviewer_id, o.contributors, o.labels, o.implied, o.predecessor_id, o.carried_to,
    coalesce(m.key_results, 0)::integer as key_results, coalesce(m.reported, 0)::integer as reported, m.progress, m.expected,
    m.score, coalesce(m.scored, 0)::integer as scored, coalesce(m.scorable, 0)::integer as scorable, m.score_without_dropped,
    case when o.kind = 'aspirational' then reporting.band(m.score, s.aspirational_amber_from, s.aspirational_green_from)
        else reporting.band(m.score, s.committed_amber_from, s.committed_green_from) end as band
from progress.objective o
left join {view:cycle} c on c.cycle_id = o.cycle_id
cross join {view:settings} s
left join (
    select k.objective_id,
        count(*) filter (where k.dropped_at is null) as key_results,
        count(k.progress) filter (where k.dropped_at is null) as reported,
        reporting.ratio(sum(coalesce(k.progress, 0) * k.weight) filter (where k.dropped_at is null),
            sum(k.weight) filter (where k.dropped_at is null)) as progress,
        reporting.ratio(sum(k.expected * k.weight) filter (where k.dropped_at is null),
            sum(k.weight) filter (where k.dropped_at is null)) as expected,
        count(k.score) filter (where k.counts_in_score) as scored,
        count(*) filter (where k.counts_in_score) as scorable,
        reporting.ratio(sum(k.score * k.weight) filter (where k.counts_in_score),
            sum(k.weight) filter (where k.counts_in_score and k.score is not null)) as score,
        reporting.ratio(sum(k.score * k.weight) filter (where k.dropped_at is null),
            sum(k.weight) filter (where k.dropped_at is null and k.score is not null)) as score_without_dropped
    from {view:key_result} k
    group by k.objective_id) m on m.objective_id = o.objective_id
where {at:o}
