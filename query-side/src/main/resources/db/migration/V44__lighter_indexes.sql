-- Most events are check-ins. Whoever looks for them by their kind reads most rows anyway, so the indexes of kinds do without them,
-- and a check-in does not write to these.
drop index journal.event_by_name;
create index event_by_name on journal.event (name, position) where name <> 'objective.check-in-recorded';

drop index audit.entry_by_change;
create index entry_by_change on audit.entry (change, position) where change <> 'check-in-recorded';

-- Times grow with the position, so a summary of each range of pages finds them as well as a tree.
drop index activity.act_by_known_at;
drop index activity.act_by_recorded_at;
create index act_by_time on activity.act using brin (recorded_at, known_at) with (autosummarize = on);

-- Ids of events grow with time too, so that the few that a retrospective cites are found in a few ranges of pages.
create index event_by_id on journal.event using brin (event_id) with (autosummarize = on);
