package dev.cairn.query.retrospective;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.AuditTables;
import dev.cairn.query.standing.KnownClock;
import dev.cairn.query.standing.RectangleTable;
import dev.cairn.query.standing.RectangleTable.Column;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Retrospectives as they are stored: what is written to their table, and what is read from it at one viewpoint. */
public final class RetrospectiveTables implements RetrospectivesView {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The order in which retrospectives were opened. */
    public static final Comparator<RetrospectiveStanding> AS_OPENED =
            Comparator.comparing(RetrospectiveStanding::openedAt).thenComparing(RetrospectiveStanding::retrospectiveId);

    private final JdbcClient jdbc;
    private final Viewpoint viewpoint;
    private boolean claimsUsed;

    public RetrospectiveTables(JdbcClient jdbc, Viewpoint viewpoint) {
        this.jdbc = jdbc;
        this.viewpoint = viewpoint;
    }

    static RectangleTable<RetrospectiveStanding> table(JdbcTemplate jdbc, String schema) {
        return new RectangleTable<>(
                jdbc,
                schema + ".standing",
                "retrospective_id",
                List.of(
                        Column.text("cycle_id", RetrospectiveStanding::cycleId),
                        Column.text("team_id", RetrospectiveStanding::teamId),
                        new Column<>("standing", "jsonb", JSON::writeValueAsString)));
    }

    @Override
    public @Nullable RetrospectiveStanding retrospective(String retrospectiveId) {
        return list("retrospective_id = :retrospective", retrospectiveId, null, null).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<RetrospectiveStanding> retrospectives(@Nullable String cycleId, @Nullable String teamId) {
        String which =
                (cycleId == null ? "true" : "cycle_id = :cycle") + (teamId == null ? "" : " and team_id = :team");
        return list(which, null, cycleId, teamId).stream().sorted(AS_OPENED).toList();
    }

    private List<RetrospectiveStanding> list(
            String which, @Nullable String retrospectiveId, @Nullable String cycleId, @Nullable String teamId) {
        return RectangleTable.at(
                        jdbc.sql("select clock, standing from retrospective.standing where " + which + " and "
                                + RectangleTable.AT),
                        viewpoint)
                .param("retrospective", retrospectiveId)
                .param("cycle", cycleId)
                .param("team", teamId)
                .query((row, number) -> {
                    claimsUsed |= KnownClock.CLAIMED.column().equals(row.getString("clock"));
                    return JSON.readValue(row.getString("standing"), RetrospectiveStanding.class);
                })
                .list();
    }

    @Override
    public List<AuditEntry> entries(Collection<String> eventIds) {
        return eventIds.isEmpty() ? List.of() : AuditTables.ofEvents(jdbc, eventIds, viewpoint);
    }

    @Override
    public boolean claimsUsed() {
        return claimsUsed;
    }
}
