-- The log: what happened, in the order in which it is told. Rows are added and never change.
create schema log;

create table log.event (
    -- First, for defaults are worked out from left to right: whoever draws a position has a transaction id by then, and
    -- a reader that meets a gap can tell whether it may still be filled.
    xid         xid8           not null default pg_current_xact_id(),
    position    bigint         not null generated always as identity (cache 1) primary key,
    stream_id   text           not null,
    sequence    bigint         not null check (sequence >= 0),
    event_id    text           not null unique,
    recorded_at timestamptz(3) not null,
    name        text           not null,
    revision    integer        not null check (revision >= 1),
    -- json, not jsonb: what was written is kept to the letter, its fields in their order.
    data        json           not null,
    metadata    json           not null,
    unique (stream_id, sequence)
);

comment on table log.event is 'Everything that ever happened. Rows are only added.';
comment on column log.event.xid is 'The transaction that wrote it, in this cluster; says nothing after a restore elsewhere.';
comment on column log.event.position is 'Its place in the log. Numbers of rolled back transactions are missing for ever.';
comment on column log.event.stream_id is 'What it happened to: objective:<uuid>, cycle:<uuid>, team:<uuid>, organisation:main.';
comment on column log.event.sequence is 'Its place in the stream, from 0.';
comment on column log.event.recorded_at is 'When the log took it.';
comment on column log.event.name is 'What happened.';
comment on column log.event.revision is 'The revision of the data, as written.';

create function log.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'The log is append-only: % on %.% is refused.', tg_op, tg_table_schema, tg_table_name
        using errcode = 'integrity_constraint_violation',
              hint = 'What was wrong is put right by a new event.';
end
$$;

create trigger append_only
    before update or delete or truncate
    on log.event
    for each statement
execute function log.refuse_change();

-- Also where a session replays changes as a replica, which skips ordinary triggers.
alter table log.event
    enable always trigger append_only;
