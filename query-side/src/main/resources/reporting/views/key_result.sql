-- Key results, with what people say about them and what the numbers say. Dropped ones are among them.
-- @ key_result_id: the key result
-- @ objective_id: the goal it belongs to
-- @ cycle_id: the cycle of that goal
-- @ team_id: the team whose goal it is, or null for a personal goal
-- @ wording: what will be seen when it is reached
-- @ metric: increase, decrease, maintain or milestone
-- @ unit: what the values count, or null
-- @ baseline: where an increase or decrease starts from
-- @ target: where an increase or decrease is to arrive
-- @ low: the lower bound of a value to maintain, or null
-- @ high: the upper bound of a value to maintain, or null
-- @ steps: of a milestone, an array of {name, weight}
-- @ weight: its share in the goal's mean, above 0
-- @ owner_id: who answers for it: its own owner, else the goal's
-- @ due: its last day: its own, else the cycle's
-- @ labels: values by key
-- @ implied: whether an import mentioned it without ever having added it
-- @ added_at: when it was added, effective
-- @ dropped_at: when it was dropped, effective, or null
-- @ predecessor_id: the key result of the goal's predecessor that it goes on with, or null
-- @ check_ins: how many readings hold
-- @ last_check_in_at: when the latest of them was, effective
-- @ value: the latest value, in the metric's unit
-- @ steps_done: of a milestone, how far each step was last said to be done, 0 to 1, by name
-- @ measured_at: when a value or steps were last given, effective
-- @ confidence: how sure a person was last that it will be reached, 0 to 1
-- @ confidence_at: when that was said, effective
-- @ forecast: the final score that a person last expected, 0 to 1
-- @ forecast_at: when that was said, effective
-- @ attainment: the way from baseline to target that was gone, as it is: below 0 and above 1 too
-- @ progress: 0 to 1, or null where nothing was measured yet
-- @ expected: the progress to be expected by the moment, 0 to 1
-- @ pace: on-track, at-risk or off-track, or null where there is nothing to compute it from
-- @ stale: whether nobody checked in for too long
-- @ share_in_range: of a value to maintain, the share of the measured time in range, 0 to 1
-- @ score: its score, 0 to 1, or null
-- @ scored_at: when that score was given, effective
-- @ first_score: the first score; the one in force where it was never corrected
-- @ score_corrections: how often the score was corrected
-- @ band: red, amber or green, or null without a score
-- @ counts_in_score: whether the goal's score counts it: it is not dropped, or was dropped after publishing and has a score
select k.key_result_id, k.objective_id, o.cycle_id, o.team_id, k.wording, k.metric, k.unit, k.baseline, k.target, k.low,
    k.high, k.steps, k.weight, coalesce(k.owner_id, o.owner_id) as owner_id, coalesce(k.due, c.last_day) as due, k.labels,
    k.implied, k.added_at, k.dropped_at, k.predecessor_id, k.check_ins, k.last_check_in_at, k.value, k.steps_done,
    k.measured_at, k.confidence, k.confidence_at, k.forecast, k.forecast_at, n.attainment, n.progress, e.expected,
    case
        when n.progress is null or e.expected is null then null
        when k.metric = 'maintain' then case
            when not (coalesce(k.value < k.low, false) or coalesce(k.value > k.high, false)) then 'on-track'
            when n.progress < s.maintain_off_track_below then 'off-track' else 'at-risk' end
        when k.metric = 'milestone' and coalesce(jsonb_array_length(k.steps), 0) <= 1 and t.at < n.due_at then null
        when e.expected - n.progress <= s.on_track_gap then 'on-track'
        when e.expected - n.progress <= s.at_risk_gap then 'at-risk'
        else 'off-track' end as pace,
    coalesce(o.stage = 'published' and c.closed_at is null and k.dropped_at is null and k.score is null
        and not reporting.reached(k.metric, k.baseline, k.target, k.steps, k.value, k.steps_done)
        and reporting.millis(t.at - greatest(k.last_check_in_at, n.starts_at))
            > c.cadence_days::numeric * 86400000 * s.stale_after_cadences, false) as stale,
    case when k.in_range_from is null then null
        when greatest(t.at, k.in_range_until) = k.in_range_from then case when k.in_range then 1.0000 else 0.0000 end
        else reporting.ratio(
            k.in_range_millis
                + case when k.in_range then reporting.millis(greatest(t.at, k.in_range_until) - k.in_range_until) else 0 end,
            reporting.millis(greatest(t.at, k.in_range_until) - k.in_range_from)) end as share_in_range,
    k.score, k.scored_at, k.first_score, k.corrections as score_corrections,
    case when o.kind = 'aspirational' then reporting.band(k.score, s.aspirational_amber_from, s.aspirational_green_from)
        else reporting.band(k.score, s.committed_amber_from, s.committed_green_from) end as band,
    k.dropped_at is null or coalesce(k.score is not null and k.dropped_at >= o.published_at, false) as counts_in_score
from progress.key_result k
join progress.objective o on o.objective_id = k.objective_id and {at:o}
left join {view:cycle} c on c.cycle_id = o.cycle_id
cross join {view:settings} s
cross join lateral (
    select case when k.target is distinct from k.baseline
            then reporting.ratio(k.value - k.baseline, k.target - k.baseline) end as attainment,
        reporting.progress(k.metric, k.baseline, k.target, k.low, k.high, k.steps, k.value, k.steps_done) as progress,
        greatest(k.added_at, c.starts_at) as starts_at,
        case when k.due is null then c.ends_at else reporting.end_of(k.due, s.zone) end as due_at) n
cross join lateral (
    select least({moment}, n.due_at, k.dropped_at, case when o.stage in ('dropped', 'closed') then o.stage_since end,
        c.closed_at) as at) t
cross join lateral (
    select case when c.cycle_id is null then null else round(
        case when o.kind = 'aspirational' then s.aspirational_success else s.committed_success end
            * case when t.at >= n.due_at then 1.0000 when t.at <= n.starts_at then 0.0000
                else reporting.ratio(reporting.millis(t.at - n.starts_at), reporting.millis(n.due_at - n.starts_at)) end,
        4) end as expected) e
where {at:k}
