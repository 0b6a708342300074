package dev.cairn.server.report;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.report.SqlParameters;
import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import dev.cairn.query.Basis;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.report.ReportDefinition;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs SELECTs that were let in. */
final class ReportRuns {

    private static final int PREVIEWED = 20;
    private static final int MOST_COLUMNS = 100;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReportAdmission admission;
    private final ReportDatabase database;
    private final ReportSettings settings;

    ReportRuns(ReportAdmission admission, ReportDatabase database, ReportSettings settings) {
        this.admission = admission;
        this.database = database;
        this.settings = settings;
    }

    /** How many rows an answer has at most. */
    int mostRows() {
        return settings.rows();
    }

    /**
     * What the report says from there.
     *
     * @param arguments by name of the parameter; what is not there is null
     * @param limit how many rows at most
     * @throws RuleBroken where the statement is refused or fails
     */
    ReportAnswer run(ReportDefinition report, SortedMap<String, String> arguments, Viewpoint viewpoint, int limit) {
        admission.require(report.sql(), report.parameters());
        return database.from(viewpoint, (connection, state) -> {
            Rows rows = rows(connection, report.sql(), report.parameters(), arguments, limit);
            return new ReportAnswer(
                    Basis.of(state.position(), viewpoint, state.claims()),
                    report.name(),
                    report.question(),
                    arguments,
                    report.presentation(),
                    rows.columns(),
                    rows.rows(),
                    rows.truncated());
        });
    }

    /**
     * What it would say, and what PostgreSQL expects of it.
     *
     * @throws RuleBroken where the statement is refused or fails, or a column is not there that is to be shown
     */
    ReportPreview preview(
            String sql,
            List<ReportParameter> parameters,
            ReportPresentation presentation,
            Map<String, String> arguments,
            Viewpoint viewpoint) {
        admission.require(sql, parameters);
        return database.from(viewpoint, (connection, state) -> {
            Rows rows = rows(connection, sql, parameters, arguments, PREVIEWED);
            requireShown(presentation, rows.columns());
            return new ReportPreview(
                    Basis.of(state.position(), viewpoint, state.claims()),
                    rows.columns(),
                    rows.rows(),
                    rows.truncated(),
                    plan(connection, sql, parameters, arguments));
        });
    }

    /**
     * Sees to it that a report can be defined: its statement is let in and planned, and has the columns that are to be shown. It is
     * not executed.
     *
     * @throws RuleBroken where that is not so
     */
    void requireDefinable(String sql, List<ReportParameter> parameters, ReportPresentation presentation) {
        admission.require(sql, parameters);
        database.from(Viewpoint.present(Instant.EPOCH), (connection, state) -> {
            try (PreparedStatement statement = prepared(connection, "", sql, parameters, Map.of())) {
                requireShown(presentation, ReportRow.columns(statement.getMetaData()));
            }
            return true;
        });
    }

    private record Rows(List<ReportAnswer.Column> columns, List<List<@Nullable Object>> rows, boolean truncated) {}

    private static Rows rows(
            Connection connection,
            String sql,
            List<ReportParameter> parameters,
            Map<String, String> arguments,
            int limit)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, "", sql, parameters, arguments)) {
            statement.setMaxRows(limit + 1);
            List<List<@Nullable Object>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                List<ReportAnswer.Column> columns = ReportRow.columns(result.getMetaData());
                requireFew(columns);
                while (rows.size() < limit && result.next()) {
                    rows.add(ReportRow.of(result, columns));
                }
                return new Rows(columns, rows, result.next());
            }
        }
    }

    private static ReportPreview.Plan plan(
            Connection connection, String sql, List<ReportParameter> parameters, Map<String, String> arguments)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, "explain (format json) ", sql, parameters, arguments);
                ResultSet result = statement.executeQuery()) {
            result.next();
            JsonNode plan = JSON.readTree(result.getString(1)).path(0).path("Plan");
            return new ReportPreview.Plan(
                    plan.path("Total Cost").decimalValue(BigDecimal.ZERO),
                    plan.path("Plan Rows").decimalValue(BigDecimal.ZERO));
        }
    }

    private static PreparedStatement prepared(
            Connection connection,
            String before,
            String sql,
            List<ReportParameter> parameters,
            Map<String, String> arguments)
            throws SQLException {
        Map<String, String> types = SqlTypes.of(parameters);
        List<@Nullable String> values = new ArrayList<>();
        String statement = SqlParameters.replace(
                sql,
                name -> {
                    values.add(arguments.get(name));
                    return "(cast(cast(? as text) as " + types.getOrDefault(name, "text") + "))";
                },
                // To the driver a question mark is a parameter, and two of them are an operator.
                plain -> plain.replace("?", "??"));
        PreparedStatement prepared = connection.prepareStatement(before + statement);
        for (int i = 0; i < values.size(); i++) {
            prepared.setString(i + 1, values.get(i));
        }
        return prepared;
    }

    private static void requireFew(List<ReportAnswer.Column> columns) {
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw RuleBroken.invalid("report-columns", "sql", "A report has so many columns.", "1 to " + MOST_COLUMNS);
        }
    }

    private static void requireShown(ReportPresentation presentation, List<ReportAnswer.Column> columns) {
        requireFew(columns);
        Set<String> names =
                new HashSet<>(columns.stream().map(ReportAnswer.Column::name).toList());
        Stream.concat(Stream.of(presentation.x(), presentation.series()), presentation.values().stream())
                .filter(shown -> shown != null && !names.contains(shown))
                .findFirst()
                .ifPresent(missing -> {
                    throw RuleBroken.invalid(
                            "presentation-column-unknown",
                            "presentation",
                            "What is shown is a column of the SELECT, and " + missing + " is none.",
                            String.join(
                                    ", ",
                                    columns.stream()
                                            .map(ReportAnswer.Column::name)
                                            .toList()));
                });
    }
}
