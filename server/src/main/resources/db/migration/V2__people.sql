-- Who the ids in events belong to. No event holds anything personal, so a person can be erased here and only here.
create schema people;

create table people.person (
    person_id  text        primary key check (person_id like 'person:%'),
    handle     text        not null unique,
    name       text,
    created_at timestamptz not null
);

comment on table people.person is 'People by the ids that events use.';
comment on column people.person.person_id is 'person:<uuid>, random.';
comment on column people.person.handle is 'How files and the terminal call the person.';
comment on column people.person.name is 'How pages call the person.';
