-- What everything else is seen against: settings, cycles and teams, each as it stood, over both clocks.
-- A row is a rectangle: [effective_from, effective_to) x [known_from, known_to).
create schema directory;

create table directory.settings (
    organisation_id text        not null,
    clock           text        not null check (clock in ('both', 'claimed', 'witnessed')),
    effective_from  timestamptz not null,
    effective_to    timestamptz not null check (effective_to > effective_from),
    known_from      timestamptz not null,
    known_to        timestamptz not null check (known_to > known_from),
    settings        jsonb       not null,
    since           timestamptz not null,
    primary key (organisation_id, clock, effective_from, known_from)
);

create table directory.cycle (
    cycle_id        text        not null,
    clock           text        not null check (clock in ('both', 'claimed', 'witnessed')),
    effective_from  timestamptz not null,
    effective_to    timestamptz not null check (effective_to > effective_from),
    known_from      timestamptz not null,
    known_to        timestamptz not null check (known_to > known_from),
    name            text        not null,
    first_day       date        not null,
    last_day        date        not null,
    within_cycle_id text,
    cadence_days    integer,
    stage           text        not null check (stage in ('open', 'scoring', 'closed')),
    stage_since     timestamptz not null,
    primary key (cycle_id, clock, effective_from, known_from)
);

create table directory.team (
    team_id         text        not null,
    clock           text        not null check (clock in ('both', 'claimed', 'witnessed')),
    effective_from  timestamptz not null,
    effective_to    timestamptz not null check (effective_to > effective_from),
    known_from      timestamptz not null,
    known_to        timestamptz not null check (known_to > known_from),
    name            text        not null,
    level           text        not null,
    parent_team_id  text,
    implied         boolean     not null,
    dissolved_at    timestamptz,
    primary key (team_id, clock, effective_from, known_from)
);
