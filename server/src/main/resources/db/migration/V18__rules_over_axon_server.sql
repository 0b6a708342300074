-- Where the log is in Axon Server: events that a command has applied to the rules, and that the reader of the log has not come
-- by. Empty but for what is on its way.
create table rules.applied_ahead (
    event_id text primary key
);

comment on table rules.applied_ahead is 'Events in the rules already that the reader of the log has not come by.';
