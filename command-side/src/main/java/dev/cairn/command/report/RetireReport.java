package dev.cairn.command.report;

import dev.cairn.command.Occasion;
import dev.cairn.events.report.ReportId;

/**
 * Ends a report. Its name can be given to another one.
 *
 * @param reportId the report
 * @param occasion who asks, when, and why
 */
public record RetireReport(ReportId reportId, Occasion occasion) implements ReportCommand {}
