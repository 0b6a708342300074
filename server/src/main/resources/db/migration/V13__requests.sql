-- Commands that were done for requests with an idempotency key, so that a request that is sent again is not done again.
create schema request;

create table request.command (
    actor       text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    stream_id   text        not null,
    done_at     timestamptz not null,
    position    bigint,
    revision    bigint,
    primary key (actor, key)
);

-- Rows come in the order of time and are found by it only to be forgotten.
create index command_by_done_at on request.command using brin (done_at) with (pages_per_range = 16);

comment on table request.command is 'Commands that were done for requests with an idempotency key.';
comment on column request.command.actor is 'Who asked. Keys of different people have nothing to do with each other.';
comment on column request.command.fingerprint is 'SHA-256 of method, path, query and body, as they were sent.';
comment on column request.command.stream_id is 'The stream that decided.';
comment on column request.command.position is
    'The log after it, where it changed nothing; otherwise its events, which name the request, tell.';
