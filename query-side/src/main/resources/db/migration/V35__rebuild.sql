-- Which version of its code has made the rows of a projection. One without a row here has none yet: it is built from the log.
create table projection.projection (
    name     text primary key,
    version  integer     not null check (version > 0),
    built_at timestamptz not null default now()
);

comment on table projection.projection is 'The projections that are shown.';
comment on column projection.projection.version is 'The version of the projector that has made the rows.';
comment on column projection.projection.built_at is 'When they began to be shown.';

insert into projection.projection (name, version)
values ('journal', 1), ('directory', 1), ('audit', 1), ('progress', 1), ('retrospective', 1);

-- Whoever reads several tables for one answer locks this one in access share mode before anything else; whoever puts other
-- tables in their place locks it exclusively, and so waits for them and keeps out those who come later.
create table projection.sight ();

comment on table projection.sight is 'Has no rows: it is locked by whoever reads what is shown, and by whoever switches it.';

create table projection.rebuild (
    rebuild_id   bigint generated always as identity primary key,
    projections  text[]      not null,
    cause        text        not null check (cause in ('asked', 'version', 'new', 'behind')),
    switching    text        not null check (switching in ('when-equal', 'always', 'never')),
    asked_by     text,
    asked_at     timestamptz not null default now(),
    state        text        not null default 'waiting' check (state in (
        'waiting', 'filling', 'completing', 'following', 'comparing', 'built', 'switched', 'cancelled', 'failed')),
    cancelling   boolean     not null default false,
    starts       integer     not null default 0,
    started_at   timestamptz,
    filled_at    timestamptz,
    ended_at     timestamptz,
    position     bigint      not null default 0,
    events       bigint      not null default 0,
    events_total bigint      not null default 0,
    equality     jsonb,
    failure      text
);

comment on table projection.rebuild is 'Projections that are made anew from the log beside what is shown, and those that were.';
comment on column projection.rebuild.cause is 'Whether somebody asked, the code has another version, it is new, or it was far behind.';
comment on column projection.rebuild.starts is 'How often it was begun; more than once where Cairn ended meanwhile.';
comment on column projection.rebuild.filled_at is 'When all events were taken in that there were at the start.';
comment on column projection.rebuild.position is 'The position of the log that the new rows are at.';
comment on column projection.rebuild.equality is 'What came of comparing the new rows with those that are shown.';

-- One at a time for each projection.
create index rebuild_in_hand on projection.rebuild (rebuild_id) where state not in ('switched', 'cancelled', 'failed');
