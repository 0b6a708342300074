-- Retrospectives as they stood, over both clocks. A row is a rectangle: [effective_from, effective_to) x [known_from, known_to).
create schema retrospective;

create table retrospective.standing (
    retrospective_id text        not null,
    clock            text        not null check (clock in ('both', 'claimed', 'witnessed')),
    effective_from   timestamptz not null,
    effective_to     timestamptz not null check (effective_to > effective_from),
    known_from       timestamptz not null,
    known_to         timestamptz not null check (known_to > known_from),
    cycle_id         text        not null,
    team_id          text        not null,
    -- With its observations and actions: one is read with all of them, and there are few.
    standing         jsonb       not null,
    primary key (retrospective_id, clock, effective_from, known_from)
);
create index standing_of_team on retrospective.standing (team_id, cycle_id);
create index standing_of_cycle on retrospective.standing (cycle_id);
