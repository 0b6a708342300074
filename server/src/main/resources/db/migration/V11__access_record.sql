-- Who was given what, by whom and when. Rows are added and never change; what somebody holds follows from them.
create table access.record (
    number       bigint      not null generated always as identity primary key,
    recorded_at  timestamptz not null,
    act          text        not null check (act in (
        'granted', 'withdrawn', 'added', 'invited', 'password-set', 'token-created', 'token-revoked',
        'deactivated', 'activated', 'erased')),
    person_id    text        not null,
    role         text check (role in ('admin', 'programme', 'lead', 'member', 'auditor', 'viewer')),
    team_id      text,
    by_person_id text        not null,
    check ((act in ('granted', 'withdrawn')) = (role is not null)),
    check (role is distinct from 'lead' or team_id is not null),
    check (team_id is null or role in ('lead', 'member'))
);
create index record_of on access.record (person_id, number);

comment on table access.record is 'Everything that was done about people''s access. Rows are only added; nothing personal is in them.';
comment on column access.record.person_id is 'Whose access it is about.';
comment on column access.record.by_person_id is 'Who did it.';

create trigger append_only
    before update or delete or truncate
    on access.record
    for each statement
execute function log.refuse_change();
alter table access.record
    enable always trigger append_only;

create view access.held_grant as
select person_id, role, team_id, recorded_at, by_person_id
from (select distinct on (person_id, role, team_id) *
      from access.record
      where act in ('granted', 'withdrawn')
      order by person_id, role, team_id, number desc) latest
where act = 'granted';

comment on view access.held_grant is 'What people hold now: the last word about each role, where it was given.';
