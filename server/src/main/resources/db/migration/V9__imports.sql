-- Which rows of files were taken in, so that the same file taken in again changes nothing. The rows of one import are
-- written in the transaction that appends their events. A row that changed nothing when it was taken in counts too.
create schema imports;

create table imports.import (
    import_id   text        primary key,
    file        text        not null,
    actor       text        not null,
    imported_at timestamptz not null
);

create table imports.row (
    row_key   text primary key,
    import_id text not null references imports.import
);

comment on table imports.import is 'Files that were taken in.';
comment on column imports.import.file is 'The name of the file.';
comment on column imports.import.actor is 'Who imported it, person:<uuid>.';
comment on table imports.row is 'Rows that were taken in.';
comment on column imports.row.row_key is
    'A hash of the content, and how many rows of the same content came before it in its file; the requestId of its events.';
