package dev.cairn.query.report;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.standing.KnownClock;
import dev.cairn.query.standing.RectangleTable;
import dev.cairn.query.standing.RectangleTable.Column;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reports as they are stored: what is written to their table, and what is read from it at one viewpoint. */
public final class ReportTables implements ReportsView {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** By name; of one name, the one that was defined first comes first. */
    public static final Comparator<ReportStanding> BY_NAME = Comparator.comparing(ReportStanding::name)
            .thenComparing(ReportStanding::definedAt)
            .thenComparing(ReportStanding::reportId);

    private final JdbcClient jdbc;
    private final Viewpoint viewpoint;
    private boolean claimsUsed;

    public ReportTables(JdbcClient jdbc, Viewpoint viewpoint) {
        this.jdbc = jdbc;
        this.viewpoint = viewpoint;
    }

    static RectangleTable<ReportStanding> table(JdbcTemplate jdbc, String schema) {
        return new RectangleTable<>(
                jdbc,
                schema + ".standing",
                "report_id",
                List.of(
                        Column.text("name", ReportStanding::name),
                        Column.time("retired_at", ReportStanding::retiredAt),
                        new Column<>("standing", "jsonb", JSON::writeValueAsString)));
    }

    @Override
    public List<ReportStanding> reports() {
        return RectangleTable.at(
                        jdbc.sql("select clock, standing from report.standing where " + RectangleTable.AT), viewpoint)
                .query((row, number) -> {
                    claimsUsed |= KnownClock.CLAIMED.column().equals(row.getString("clock"));
                    return JSON.readValue(row.getString("standing"), ReportStanding.class);
                })
                .list()
                .stream()
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public boolean claimsUsed() {
        return claimsUsed;
    }
}
