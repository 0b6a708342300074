-- As for the tables of the projections: rows are only added, and what PostgreSQL knows of them hardly changes by it.
alter table log.event
    set (autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);

alter table request.command
    set (autovacuum_analyze_scale_factor = 0.5, autovacuum_vacuum_insert_scale_factor = 0.5);
