-- How goals go on through cycles. Nothing that happened before says so, and rows that are there say it of nothing.
alter table progress.objective
    add column predecessor_id text,
    add column carried_to     text[] not null default '{}';
create index objective_successor on progress.objective (predecessor_id) where predecessor_id is not null;

alter table progress.key_result
    add column predecessor_id   text,
    add column baseline_follows boolean not null default false;
