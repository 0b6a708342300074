package dev.cairn.events.report;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import java.util.List;

/**
 * The report asks or answers in another way. Its name stays.
 *
 * @param reportId the report
 * @param question what it answers from now on, in plain words
 * @param sql one SELECT over the schema reporting, as it is from now on
 * @param parameters all that it can be asked with from now on
 * @param presentation how its answer is shown from now on
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "report.report-revised", revision = 1)
public record ReportRevised(
        String reportId,
        String question,
        String sql,
        List<ReportParameter> parameters,
        ReportPresentation presentation,
        Act act)
        implements ReportEvent {}
