package dev.cairn.events.report;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The report is not asked any more. What it was stays, and its name is free.
 *
 * @param reportId the report
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "report.report-retired", revision = 1)
public record ReportRetired(String reportId, Act act) implements ReportEvent {}
