-- A team has one retrospective for each cycle, and a cycle is not closed while one is open.
create table rules.retrospective (
    retrospective_id text primary key,
    cycle_id         text    not null,
    team_id          text    not null,
    completed        boolean not null
);
create index retrospective_of_team on rules.retrospective (cycle_id, team_id);
