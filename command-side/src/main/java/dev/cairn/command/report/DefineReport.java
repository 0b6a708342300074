package dev.cairn.command.report;

import dev.cairn.command.Occasion;
import dev.cairn.events.report.ReportId;

/**
 * Writes down a question to the log.
 *
 * @param reportId the report
 * @param name its name, unique among the reports that are not retired
 * @param content what it asks
 * @param occasion who asks, when, and why
 */
public record DefineReport(ReportId reportId, ReportName name, ReportContent content, Occasion occasion)
        implements ReportCommand {}
