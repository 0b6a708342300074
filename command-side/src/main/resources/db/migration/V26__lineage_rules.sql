-- With which goal of an earlier cycle a goal goes on.
alter table rules.objective add column predecessor_id text;
create index objective_successor on rules.objective (predecessor_id) where predecessor_id is not null;
