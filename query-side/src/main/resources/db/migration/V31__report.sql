-- Reports as they stood, over both clocks. A row is a rectangle: [effective_from, effective_to) x [known_from, known_to).
create schema report;

create table report.standing (
    report_id      text        not null,
    clock          text        not null check (clock in ('both', 'claimed', 'witnessed')),
    effective_from timestamptz not null,
    effective_to   timestamptz not null check (effective_to > effective_from),
    known_from     timestamptz not null,
    known_to       timestamptz not null check (known_to > known_from),
    name           text        not null,
    retired_at     timestamptz,
    standing       jsonb       not null,
    primary key (report_id, clock, effective_from, known_from)
);
