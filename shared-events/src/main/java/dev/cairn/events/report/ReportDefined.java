package dev.cairn.events.report;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import java.util.List;

/**
 * A question to the log was written down, so that it can be asked again.
 *
 * @param reportId the report
 * @param name its name, lower case letters, digits and hyphens, unique among the reports that are not retired
 * @param question what it answers, in plain words
 * @param sql one SELECT over the schema reporting; a parameter stands in it as its name after a colon
 * @param parameters what it can be asked with, in the order in which they are shown
 * @param presentation how its answer is shown
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "report.report-defined", revision = 1)
public record ReportDefined(
        String reportId,
        String name,
        String question,
        String sql,
        List<ReportParameter> parameters,
        ReportPresentation presentation,
        Act act)
        implements ReportEvent {}
