package dev.cairn.events.report;

import dev.cairn.events.DomainEvent;

/** What can happen to a report. */
public sealed interface ReportEvent extends DomainEvent permits ReportDefined, ReportRevised, ReportRetired {

    /** The report, {@code report:<uuid>}. */
    String reportId();

    @Override
    default String streamId() {
        return reportId();
    }
}
