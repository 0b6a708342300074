-- Every event of the log, one row each, with the data of its current revision as JSON. The views of one kind of event have it as columns.
-- @ position: its place in the log
-- @ event_id: its id
-- @ stream_id: what it happened to
-- @ sequence: its place in that stream, from 0
-- @ name: its stored name
-- @ recorded_at: when the log took it
-- @ known_at: when it became known: as a file claims, or else recorded_at
-- @ effective_at: when it was true in the world
-- @ claimed: whether a file says when it was recorded
-- @ actor: who was authenticated when it was recorded
-- @ by: whose act it was, or null where a file does not say
-- @ source: api, web, import or automation
-- @ cycle_id: the cycle it belongs to, or null
-- @ team_id: the team whose goal it was when the event was recorded, or the team itself
-- @ objective_id: the goal, or null
-- @ key_result_id: the key result, or null
-- @ reason_category: why: clarified, priorities-changed, learnt, wrong-data, other or not-given; null where none was asked for
-- @ reason_text: the reason in a person's words, or null
-- @ note: what was said about it, or null
-- @ data: the event
select e.position, e.event_id, e.stream_id, e.sequence, e.name, e.recorded_at, e.known_at, e.effective_at, e.claimed, e.actor,
    e.by, e.source, e.cycle_id, e.team_id, e.objective_id, e.key_result_id, e.reason_category, e.reason_text, e.note, e.data
from journal.event e
where {seen:e}
