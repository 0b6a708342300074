-- What was changed of goals between two moments, without the check-ins, which are most of all entries and are told by the
-- standings. An index without them is small, and a check-in does not write to it.
create index entry_of_scope on audit.entry (objective_id, position) where change <> 'check-in-recorded';
