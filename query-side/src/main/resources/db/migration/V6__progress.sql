-- How goals and their key results stood, over both clocks. A row is a rectangle:
-- [effective_from, effective_to) x [known_from, known_to). A standing holds facts only; what changes because time passes
-- is worked out when it is read.
create extension if not exists pg_trgm;

create schema progress;

create table progress.objective (
    objective_id       text        not null,
    clock              text        not null check (clock in ('both', 'claimed', 'witnessed')),
    effective_from     timestamptz not null,
    effective_to       timestamptz not null check (effective_to > effective_from),
    known_from         timestamptz not null,
    known_to           timestamptz not null check (known_to > known_from),
    set_position       bigint      not null,
    set_at             timestamptz not null,
    implied            boolean     not null,
    cycle_id           text        not null,
    team_id            text,
    person_id          text,
    wording            text        not null,
    description        text,
    kind               text        not null,
    owner_id           text,
    reviewer_id        text,
    contributors       text[]      not null,
    labels             jsonb       not null,
    alignments         jsonb       not null,
    stage              text        not null,
    stage_since        timestamptz not null,
    published_at       timestamptz,
    scores_reviewed_at timestamptz,
    primary key (objective_id, clock, effective_from, known_from)
);

-- A look-up walks the standings of one goal that were believed then or later, and decides in the index which of them
-- holds. On two hundred key results that was several times faster than a GiST index over both ranges.
create index objective_of_cycle on progress.objective (cycle_id, clock, known_to, effective_to, known_from, effective_from);

create table progress.key_result (
    key_result_id    text        not null,
    clock            text        not null check (clock in ('both', 'claimed', 'witnessed')),
    effective_from   timestamptz not null,
    effective_to     timestamptz not null check (effective_to > effective_from),
    known_from       timestamptz not null,
    known_to         timestamptz not null check (known_to > known_from),
    objective_id     text        not null,
    added_position   bigint      not null,
    added_at         timestamptz not null,
    implied          boolean     not null,
    wording          text        not null,
    metric           text        not null,
    unit             text,
    baseline         numeric,
    target           numeric,
    low              numeric,
    high             numeric,
    steps            jsonb,
    weight           numeric     not null,
    owner_id         text,
    due              date,
    labels           jsonb       not null,
    dropped_at       timestamptz,
    check_ins        integer     not null,
    last_check_in_at timestamptz,
    value            numeric,
    steps_done       jsonb       not null,
    measured_at      timestamptz,
    confidence       numeric,
    confidence_at    timestamptz,
    forecast         numeric,
    forecast_at      timestamptz,
    in_range_from    timestamptz,
    in_range_until   timestamptz,
    in_range_millis  bigint,
    in_range         boolean,
    score            numeric,
    scored_at        timestamptz,
    first_score      numeric,
    corrections      integer,
    primary key (key_result_id, clock, effective_from, known_from)
);

comment on column progress.key_result.in_range_millis is
    'For a value to maintain: milliseconds in range between in_range_from and in_range_until.';
comment on column progress.key_result.in_range is
    'For a value to maintain: whether it is in range from in_range_until on.';

create index key_result_of_objective on progress.key_result
    (objective_id, clock, known_to, effective_to, known_from, effective_from);

-- Every wording that a goal or a key result ever had.
create table progress.wording (
    position      bigint primary key,
    objective_id  text        not null,
    key_result_id text,
    wording       text        not null,
    effective_at  timestamptz not null,
    known_at      timestamptz not null,
    recorded_at   timestamptz not null,
    claimed       boolean     not null
);

create index wording_by_part on progress.wording using gin (wording gin_trgm_ops);
create index wording_of_objective on progress.wording (objective_id);
