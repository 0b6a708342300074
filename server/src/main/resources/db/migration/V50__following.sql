-- What a person wants to hear of, and when that person looked last. Both are somebody's own, and nothing that happened to a goal.
create table people.following (
    person_id  text        not null references people.person,
    subject_id text        not null,
    since      timestamptz not null,
    primary key (person_id, subject_id)
);

comment on table people.following is 'Teams and goals whose news people want to see.';
comment on column people.following.subject_id is 'The id of a team or of an objective.';

create table people.visit (
    person_id  text        primary key references people.person,
    before_at  timestamptz,
    last_at    timestamptz not null
);

comment on table people.visit is 'When people looked at their first page.';
comment on column people.visit.before_at is 'When the visit before this one ended; null in the first.';
comment on column people.visit.last_at is 'When this visit was noted last.';
