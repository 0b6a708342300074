-- People who can sign in, and what proves who they are. Secrets are kept as hashes only.
alter table people.person
    alter column handle drop not null,
    add column email          text,
    add column deactivated_at timestamptz,
    add column erased_at      timestamptz,
    add constraint called_until_erased check (
        case when erased_at is null then handle is not null
             else handle is null and name is null and email is null end);
create unique index person_email on people.person (lower(email));

comment on column people.person.email is 'Where the person can be written to; another name to sign in with.';
comment on column people.person.deactivated_at is 'Since when the person is let in no more; null while active.';
comment on column people.person.erased_at is 'Since when nobody knows any more who it was.';

create schema access;

create table access.account (
    person_id     text        primary key references people.person,
    password_hash text        not null,
    one_time      boolean     not null,
    changed_at    timestamptz not null
);

comment on table access.account is 'People with a password.';
comment on column access.account.password_hash is 'bcrypt, with its own salt and cost in it.';
comment on column access.account.one_time is 'The password lets in only to be changed.';

create table access.session (
    session_hash bytea       primary key,
    person_id    text        not null references people.person,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null
);
create index session_of on access.session (person_id);

comment on table access.session is 'People who are signed in with a browser.';
comment on column access.session.session_hash is 'SHA-256 of the 256 random bits in the cookie.';
comment on column access.session.last_used_at is 'To the minute.';

create table access.token (
    token_id     text        primary key,
    token_hash   bytea       not null unique,
    person_id    text        not null references people.person,
    name         text        not null,
    scope        text        not null check (scope in ('read', 'full')),
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index token_of on access.token (person_id);

comment on table access.token is 'Personal access tokens, for programs.';
comment on column access.token.token_hash is 'SHA-256 of the token, which is 256 random bits.';
comment on column access.token.last_used_at is 'To the minute.';

create table access.invitation (
    person_id       text        primary key references people.person,
    invitation_hash bytea       not null unique,
    created_at      timestamptz not null,
    expires_at      timestamptz not null
);

comment on table access.invitation is 'Who may choose a password, once. A newer invitation takes the place of an older one.';

create table access.sign_in_attempts (
    subject  bytea       primary key,
    attempts integer     not null,
    last_at  timestamptz not null
);
create index sign_in_attempts_age on access.sign_in_attempts (last_at);

comment on table access.sign_in_attempts is 'Attempts that have not succeeded, of an account or from an address; kept for a day.';
comment on column access.sign_in_attempts.subject is 'SHA-256 of what was tried, or of where it came from.';
