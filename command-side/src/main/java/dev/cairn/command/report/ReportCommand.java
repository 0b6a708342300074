package dev.cairn.command.report;

import dev.cairn.command.Command;
import dev.cairn.events.report.ReportId;

/** What can be asked of a report. */
public sealed interface ReportCommand extends Command permits DefineReport, ReviseReport, RetireReport {
    /** The report. */
    ReportId reportId();

    @Override
    default String streamId() {
        return reportId().value();
    }
}
