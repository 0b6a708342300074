-- Teams looking back on cycles.
-- @ retrospective_id: the retrospective
-- @ cycle_id: the cycle that is looked back on
-- @ team_id: the team that looks back
-- @ opened_at: when it was opened, effective
-- @ completed_at: when it was completed, effective, or null while it is open
select r.retrospective_id, r.cycle_id, r.team_id, (r.standing ->> 'openedAt')::timestamptz as opened_at,
    (r.standing -> 'completion' ->> 'at')::timestamptz as completed_at
from retrospective.standing r
where {at:r}
