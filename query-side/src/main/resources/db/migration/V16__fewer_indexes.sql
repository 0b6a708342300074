-- Each row of journal and audit went into a dozen indexes, which cost more than the row. What stays is what questions meet.
-- Times grow with the position, so a summary of each range of pages finds them as well as a tree.

-- A goal's stream is the goal, so the unique (stream_id, sequence) finds its events; the log keeps event ids unique.
alter table journal.event drop constraint event_event_id_key;
drop index journal.event_of_objective;
drop index journal.event_of_key_result;
drop index journal.event_of_team;
drop index journal.event_by_actor;
drop index journal.event_by_person;
drop index journal.event_by_effective_at;
drop index journal.event_by_known_at;
drop index journal.event_by_recorded_at;
create index event_by_time on journal.event using brin (recorded_at, known_at, effective_at) with (autosummarize = on);

drop index audit.entry_by_effective_at;
drop index audit.entry_by_known_at;
drop index audit.entry_by_recorded_at;
create index entry_by_time on audit.entry using brin (recorded_at, known_at, effective_at) with (autosummarize = on);

-- Whose act it was is mostly who was authenticated.
drop index audit.entry_by_person;
create index entry_by_person on audit.entry (by, position) where by is distinct from actor;

-- Most entries say nothing.
drop index audit.entry_by_words;
create index entry_by_words on audit.entry using gin (words) where reason_text is not null or note is not null;
