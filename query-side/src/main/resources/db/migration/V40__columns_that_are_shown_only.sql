-- These columns are shown and never searched by their values. PostgreSQL would unpack and sort a sample of them each time the
-- table has grown by a tenth, which took a thirteenth of the machine while people checked in.
alter table journal.event
    alter column data set statistics 0,
    alter column metadata set statistics 0,
    alter column note set statistics 0,
    alter column reason_text set statistics 0;

alter table audit.entry
    alter column changes set statistics 0,
    alter column note set statistics 0,
    alter column reason_text set statistics 0,
    alter column objective_wording set statistics 0,
    alter column key_result_wording set statistics 0;

alter table progress.objective
    alter column wording set statistics 0,
    alter column description set statistics 0,
    alter column labels set statistics 0,
    alter column alignments set statistics 0;

alter table progress.key_result
    alter column wording set statistics 0,
    alter column steps set statistics 0,
    alter column labels set statistics 0,
    alter column steps_done set statistics 0;
