-- Two reports that are not retired do not share a name.
create table rules.report (
    report_id text primary key,
    name      text    not null,
    retired   boolean not null
);
create index report_name on rules.report (name) where not retired;
