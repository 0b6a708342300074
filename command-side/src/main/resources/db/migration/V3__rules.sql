-- What rules must know beyond the stream that decides, written in the transaction that appends the events.
-- A row is locked before it is relied on. Nothing here is unique but the ids: whatever is in the log has its place.
create schema rules;

-- The settings in force, as the event that set them.
create table rules.settings (
    organisation_id text primary key,
    revision        integer not null,
    event           text    not null
);

create table rules.cycle (
    cycle_id        text primary key,
    name            text not null,
    name_key        text not null,
    first_day       date not null,
    last_day        date not null,
    within_cycle_id text,
    stage           text not null check (stage in ('OPEN', 'SCORING', 'CLOSED')),
    before_closing  text not null check (before_closing in ('OPEN', 'SCORING', 'CLOSED'))
);
create index cycle_name on rules.cycle (name_key);
create index cycle_within on rules.cycle (within_cycle_id) where within_cycle_id is not null;

create table rules.team (
    team_id        text primary key,
    name           text    not null,
    name_key       text    not null,
    level          text    not null,
    parent_team_id text,
    dissolved      boolean not null
);
create index team_name on rules.team (name_key) where not dissolved;
create index team_parent on rules.team (parent_team_id) where not dissolved;

create table rules.objective (
    objective_id text primary key,
    cycle_id     text not null,
    team_id      text,
    person_id    text,
    wording      text not null,
    wording_key  text not null
);
-- A wording may be longer than an index entry likes; what has the same hash is compared in full.
create index objective_wording on rules.objective (cycle_id, md5(wording_key));

create table rules.key_result (
    objective_id  text not null,
    key_result_id text not null,
    primary key (objective_id, key_result_id)
);

-- to_key_result_id is empty where the goal as a whole is served.
create table rules.alignment (
    objective_id     text not null,
    to_objective_id  text not null,
    to_key_result_id text not null,
    primary key (objective_id, to_objective_id, to_key_result_id)
);
