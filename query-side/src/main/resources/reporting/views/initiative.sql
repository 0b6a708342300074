-- Pieces of work towards goals. They are never scored.
-- @ initiative_id: the initiative
-- @ objective_id: the goal
-- @ cycle_id: the cycle of the goal
-- @ key_result_id: the key result it is meant to move, or null for the goal as a whole
-- @ wording: what is to be done
-- @ owner_id: who does it, or null
-- @ added_at: when it was planned, effective
-- @ state: planned, started, finished or dropped
-- @ state_since: since when, effective
select a.id as initiative_id, a.objective_id, a.cycle_id, a.data ->> 'keyResultId' as key_result_id,
    a.data ->> 'wording' as wording, a.data ->> 'ownerId' as owner_id, a.effective_at as added_at,
    coalesce(s.state, 'planned') as state, coalesce(s.effective_at, a.effective_at) as state_since
from (
    select distinct on (e.data ->> 'initiativeId') e.data ->> 'initiativeId' as id, e.*
    from journal.event e
    where e.name = 'objective.initiative-added' and {seen:e}
    order by e.data ->> 'initiativeId', e.effective_at, e.position) a
left join (
    select distinct on (e.data ->> 'initiativeId') e.data ->> 'initiativeId' as id, e.effective_at,
        replace(e.name, 'objective.initiative-', '') as state
    from journal.event e
    where e.name in ('objective.initiative-started', 'objective.initiative-finished', 'objective.initiative-dropped')
        and {seen:e}
    order by e.data ->> 'initiativeId', e.effective_at desc, e.position desc) s on s.id = a.id
