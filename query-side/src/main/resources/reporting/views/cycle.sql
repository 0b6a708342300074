-- Cycles, the periods for which goals are set.
-- @ cycle_id: the cycle
-- @ name: its name
-- @ first_day: its first day
-- @ last_day: its last day, which belongs to it
-- @ starts_at: the first millisecond of the first day, in the organisation's zone
-- @ ends_at: the last millisecond of the last day
-- @ within_cycle_id: the longer cycle it is a part of, or null
-- @ cadence_days: days between check-ins: its own, or the organisation's
-- @ stage: planned before its first day, running up to its last, over after that, until somebody makes it scoring or closed
-- @ closed_at: when it was closed, effective, or null
select c.cycle_id, c.name, c.first_day, c.last_day, term.starts_at, term.ends_at, c.within_cycle_id,
    coalesce(c.cadence_days, s.cadence_days) as cadence_days,
    case when c.stage <> 'open' then c.stage
        when {moment} < term.starts_at then 'planned'
        when {moment} > term.ends_at then 'over'
        else 'running' end as stage,
    case when c.stage = 'closed' then c.stage_since end as closed_at
from directory.cycle c
cross join {view:settings} s
cross join lateral (
    select reporting.start_of(c.first_day, s.zone) as starts_at, reporting.end_of(c.last_day, s.zone) as ends_at) term
where {at:c}
