-- Rows of these tables are added, and hardly any is ever changed. By default PostgreSQL looks at all of them anew whenever a tenth
-- (statistics) or a fifth (vacuum) has come to them, though what it knows of them hardly changes by it: while people check in at
-- full rate that is every few seconds, on the same processors. Once they have grown by half is often enough.
alter table journal.event
    set (autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);

alter table audit.entry
    set (autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);

-- Each check-in ends a standing: one row is written again, and two are added.
alter table progress.key_result
    set (autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);
