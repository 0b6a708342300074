-- Answers remember what they have read, and ask whether anything happened since. Whoever makes the tables anew from the
-- same events counts this up in the same transaction, for then the rows can differ although nothing happened.
alter table projection.position
    add generation bigint not null default 0;

comment on column projection.position.generation is 'Counted up where the rows are made anew from the same events.';
