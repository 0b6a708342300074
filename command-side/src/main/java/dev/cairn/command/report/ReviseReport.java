package dev.cairn.command.report;

import dev.cairn.command.Occasion;
import dev.cairn.events.report.ReportId;

/**
 * Lets a report ask or answer in another way.
 *
 * @param reportId the report
 * @param content all that it asks from now on
 * @param occasion who asks, when, and why
 */
public record ReviseReport(ReportId reportId, ReportContent content, Occasion occasion) implements ReportCommand {}
