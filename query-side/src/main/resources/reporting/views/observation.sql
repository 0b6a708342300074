-- What people saw in retrospectives; what was withdrawn is not among it.
-- @ observation_id: the observation
-- @ retrospective_id: the retrospective
-- @ cycle_id: the cycle that is looked back on
-- @ team_id: the team that looks back
-- @ kind: went-well, did-not-go-well, learned or puzzles
-- @ text: what was seen
-- @ cited_event_ids: the ids of events that show it
-- @ by: who saw it, or null
-- @ noted_at: when it was noted, effective
select o.item ->> 'observationId' as observation_id, r.retrospective_id, r.cycle_id, r.team_id, o.item ->> 'kind' as kind,
    o.item -> 'text' ->> 'text' as text, array(select jsonb_array_elements_text(o.item -> 'citedEventIds')) as cited_event_ids,
    o.item ->> 'by' as by, (o.item ->> 'notedAt')::timestamptz as noted_at
from retrospective.standing r
cross join lateral jsonb_array_elements(r.standing -> 'observations') o (item)
where {at:r}
