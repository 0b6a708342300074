-- The role that reports run as, where Cairn has made it. Its password is needed by every Cairn on this database; whoever can read it
-- here can read everything else as well.
create table access.report_role (
    name     text primary key,
    password text not null
);

comment on table access.report_role is 'The role of PostgreSQL that reports run as, where Cairn has made it.';
