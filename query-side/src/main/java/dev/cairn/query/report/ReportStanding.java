package dev.cairn.query.report;

import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a report stands. All times are effective ones.
 *
 * @param reportId the report
 * @param name its name
 * @param question what it answers
 * @param sql its SELECT
 * @param parameters what it can be asked with
 * @param presentation how its answer is shown
 * @param definedAt when it was defined
 * @param revisedAt when it was last revised, or null where it never was
 * @param retiredAt when it was retired, or null where it was not
 */
public record ReportStanding(
        String reportId,
        String name,
        String question,
        String sql,
        List<ReportParameter> parameters,
        ReportPresentation presentation,
        Instant definedAt,
        @Nullable Instant revisedAt,
        @Nullable Instant retiredAt) {

    /** Takes a copy of the list. */
    public ReportStanding {
        parameters = List.copyOf(parameters);
    }
}
