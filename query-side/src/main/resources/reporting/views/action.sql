-- What teams decided to do in retrospectives.
-- @ action_id: the action
-- @ retrospective_id: the retrospective
-- @ cycle_id: the cycle that is looked back on
-- @ team_id: the team that looks back
-- @ text: what is to be done
-- @ owner_id: who does it, or null
-- @ due: the last day on which it is to be done
-- @ state: open, finished or dropped
-- @ state_since: since when, effective
select a.item ->> 'actionId' as action_id, r.retrospective_id, r.cycle_id, r.team_id, a.item -> 'text' ->> 'text' as text,
    a.item ->> 'ownerId' as owner_id, (a.item ->> 'due')::date as due, a.item ->> 'state' as state,
    (a.item ->> 'stateSince')::timestamptz as state_since
from retrospective.standing r
cross join lateral jsonb_array_elements(r.standing -> 'actions') a (item)
where {at:r}
