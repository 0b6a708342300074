-- What each event changed, from what to what: the audit trail.
-- @ position: its place in the log
-- @ change: what happened, for example key-result-retargeted
-- @ cycle_id: the cycle it belongs to, or null
-- @ team_id: the team whose goal it is after the event, or the team itself
-- @ objective_id: the goal, or null
-- @ key_result_id: the key result, or null
-- @ objective_wording: how the goal was worded then
-- @ key_result_wording: how the key result was worded then
-- @ effective_at: when it was true
-- @ recorded_at: when the log took it
-- @ known_at: when it became known: as a file claims, or else recorded_at
-- @ actor: who was authenticated when it was recorded
-- @ by: whose act it was, or null
-- @ source: api, web, import or automation
-- @ changes: an array of {field, before, after}; a side that is not there is left out
-- @ progress_before: of the key result, 0 to 1, or null
-- @ progress_after: of the key result, 0 to 1, or null
-- @ objective_progress_before: of the goal, 0 to 1, or null
-- @ objective_progress_after: of the goal, 0 to 1, or null
-- @ easing: eased or raised, where what was promised became easier or harder
-- @ reason_category: why, in a word, or null
-- @ reason_text: the reason in a person's words, or null
-- @ note: what was said about it, or null
select e.position, e.change, e.cycle_id, e.team_id, e.objective_id, e.key_result_id, e.objective_wording, e.key_result_wording,
    e.effective_at, e.recorded_at, e.known_at, e.actor, e.by, e.source, e.changes, e.progress_before, e.progress_after,
    e.objective_progress_before, e.objective_progress_after, e.easing, e.reason_category, e.reason_text, e.note
from audit.entry e
where {seen:e}
