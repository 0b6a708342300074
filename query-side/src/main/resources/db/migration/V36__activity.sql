-- When the log was written to, and by how many: a narrow row an event, for a count at any moment on both clocks cannot be put
-- together from counts that were made before.
create schema activity;

create table activity.act (
    position     bigint primary key,
    known_at     timestamptz not null,
    recorded_at  timestamptz not null,
    effective_at timestamptz not null,
    claimed      boolean     not null,
    by           text,
    team_id      text
);

comment on table activity.act is 'Every event, one narrow row each.';
comment on column activity.act.known_at is 'What a file claims as the time of recording, else recorded_at.';
comment on column activity.act.recorded_at is 'When the log took it.';
comment on column activity.act.effective_at is 'When it was true in the world.';
comment on column activity.act.by is 'Whose act it was; people are counted, and not named.';
comment on column activity.act.team_id is 'The team whose goal it was when the event was recorded, or the team itself.';

create index act_by_known_at on activity.act (known_at);
create index act_by_recorded_at on activity.act (recorded_at);
