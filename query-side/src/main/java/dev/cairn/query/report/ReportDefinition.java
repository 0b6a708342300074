package dev.cairn.query.report;

import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report, wherever it comes from.
 *
 * @param reportId the report; null for one that comes with Cairn
 * @param name its name
 * @param origin {@code defined} here, or {@code shipped} with Cairn
 * @param question what it answers, in plain words
 * @param sql its SELECT over the schema reporting
 * @param parameters what it can be asked with
 * @param presentation how its answer is shown
 * @param definedAt when it was defined, effective; null for one that comes with Cairn
 * @param revisedAt when it was last revised, effective, or null
 * @param retiredAt when it was retired, effective, or null
 */
public record ReportDefinition(
        @Nullable String reportId,
        String name,
        String origin,
        String question,
        String sql,
        List<ReportParameter> parameters,
        ReportPresentation presentation,
        @Nullable Instant definedAt,
        @Nullable Instant revisedAt,
        @Nullable Instant retiredAt) {

    /** It is in the log. */
    public static final String DEFINED = "defined";

    /** It comes with Cairn. */
    public static final String SHIPPED = "shipped";

    /** A report of the log. */
    static ReportDefinition of(ReportStanding report) {
        return new ReportDefinition(
                report.reportId(),
                report.name(),
                DEFINED,
                report.question(),
                report.sql(),
                report.parameters(),
                report.presentation(),
                report.definedAt(),
                report.revisedAt(),
                report.retiredAt());
    }
}
