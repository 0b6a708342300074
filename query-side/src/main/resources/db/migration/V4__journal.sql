-- How far each reader of the log is. It changes in the transaction that writes the rows.
create schema projection;

create table projection.position (
    reader   text primary key,
    position bigint not null
);

insert into projection.position (reader, position) values ('live', -1);

-- Every event once more, with typed columns, whatever the event store is.
create schema journal;

create table journal.event (
    position        bigint primary key,
    event_id        text        not null unique,
    stream_id       text        not null,
    sequence        bigint      not null,
    name            text        not null,
    revision        integer     not null,
    recorded_at     timestamptz not null,
    known_at        timestamptz not null,
    claimed         boolean     not null,
    effective_at    timestamptz not null,
    actor           text,
    by              text,
    source          text,
    request_id      text,
    cycle_id        text,
    team_id         text,
    objective_id    text,
    key_result_id   text,
    reason_category text,
    reason_text     text,
    note            text,
    data            jsonb       not null,
    metadata        jsonb       not null,
    unique (stream_id, sequence)
);

comment on table journal.event is 'Every event of the log, one row each.';
comment on column journal.event.position is 'Place in the log; events are read in this order.';
comment on column journal.event.recorded_at is 'When the log took it.';
comment on column journal.event.known_at is 'What a file claims as the time of recording, else recorded_at.';
comment on column journal.event.effective_at is 'When it was true in the world.';
comment on column journal.event.actor is 'Who was authenticated when it was recorded.';
comment on column journal.event.by is 'Whose act it was.';
comment on column journal.event.team_id is 'The team whose goal it was when the event was recorded, or the team itself.';
comment on column journal.event.revision is 'The revision that data is in: the current one when the row was written.';

create index event_of_objective on journal.event (objective_id, position) where objective_id is not null;
create index event_of_key_result on journal.event (key_result_id, position) where key_result_id is not null;
create index event_of_cycle on journal.event (cycle_id, position) where cycle_id is not null;
create index event_of_team on journal.event (team_id, position) where team_id is not null;
create index event_by_actor on journal.event (actor, position) where actor is not null;
create index event_by_person on journal.event (by, position) where by is not null;
create index event_by_name on journal.event (name, position);
create index event_by_effective_at on journal.event (effective_at, position);
create index event_by_known_at on journal.event (known_at, position);
create index event_by_recorded_at on journal.event (recorded_at, position);
