package dev.cairn.query.directory;

import dev.cairn.events.organisation.OrganisationId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.query.Timestamps;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.standing.KnownClock;
import dev.cairn.query.standing.RectangleTable;
import dev.cairn.query.standing.RectangleTable.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The directory as it is stored: what is written to its tables, and what is read from them at one viewpoint. */
public final class DirectoryTables implements DirectoryView {

    /** Numbers keep their digits, so that what is read equals what was written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JdbcClient jdbc;
    private final Viewpoint viewpoint;
    private boolean claimsUsed;

    public DirectoryTables(JdbcClient jdbc, Viewpoint viewpoint) {
        this.jdbc = jdbc;
        this.viewpoint = viewpoint;
    }

    static RectangleTable<SettingsStanding> settingsTable(JdbcTemplate jdbc, String schema) {
        return new RectangleTable<>(
                jdbc,
                schema + ".settings",
                "organisation_id",
                List.of(
                        new Column<>("settings", "jsonb", made -> JSON.writeValueAsString(made.settings())),
                        Column.time("since", SettingsStanding::since)));
    }

    static RectangleTable<CycleStanding> cycleTable(JdbcTemplate jdbc, String schema) {
        return new RectangleTable<>(
                jdbc,
                schema + ".cycle",
                "cycle_id",
                List.of(
                        Column.text("name", CycleStanding::name),
                        new Column<>("first_day", "date", CycleStanding::firstDay),
                        new Column<>("last_day", "date", CycleStanding::lastDay),
                        Column.text("within_cycle_id", CycleStanding::withinCycleId),
                        new Column<>("cadence_days", "integer", CycleStanding::cadenceDays),
                        Column.text("stage", cycle -> cycle.stage().word()),
                        Column.time("stage_since", CycleStanding::stageSince)));
    }

    static RectangleTable<TeamStanding> teamTable(JdbcTemplate jdbc, String schema) {
        return new RectangleTable<>(
                jdbc,
                schema + ".team",
                "team_id",
                List.of(
                        Column.text("name", TeamStanding::name),
                        Column.text("level", TeamStanding::level),
                        Column.text("parent_team_id", TeamStanding::parentTeamId),
                        new Column<>("implied", "boolean", TeamStanding::implied),
                        Column.time("dissolved_at", TeamStanding::dissolvedAt)));
    }

    @Override
    public @Nullable SettingsStanding settingsMade() {
        return at("select * from directory.settings where organisation_id = :organisation and ")
                .param("organisation", OrganisationId.MAIN)
                .query(seen((row, number) -> new SettingsStanding(
                        JSON.readValue(row.getString("settings"), Settings.class), Timestamps.instant(row, "since"))))
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable CycleStanding cycle(String cycleId) {
        return at("select * from directory.cycle where cycle_id = :cycle and ")
                .param("cycle", cycleId)
                .query(seen(DirectoryTables::cycle))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CycleStanding> cycles() {
        return at("select * from directory.cycle where ", " order by first_day, name collate \"C\", cycle_id")
                .query(seen(DirectoryTables::cycle))
                .list();
    }

    @Override
    public List<TeamStanding> teams() {
        return at("select * from directory.team where ", " order by name collate \"C\", team_id")
                .query(seen((row, number) -> new TeamStanding(
                        row.getString("team_id"),
                        row.getString("name"),
                        row.getString("level"),
                        row.getString("parent_team_id"),
                        row.getBoolean("implied"),
                        Timestamps.instantOrNull(row, "dissolved_at"))))
                .list();
    }

    @Override
    public boolean claimsUsed() {
        return claimsUsed;
    }

    private JdbcClient.StatementSpec at(String select) {
        return at(select, "");
    }

    private JdbcClient.StatementSpec at(String select, String order) {
        return RectangleTable.at(jdbc.sql(select + RectangleTable.AT + order), viewpoint);
    }

    private <T> RowMapper<T> seen(RowMapper<T> mapper) {
        return (row, number) -> {
            claimsUsed |= KnownClock.CLAIMED.column().equals(row.getString("clock"));
            return mapper.mapRow(row, number);
        };
    }

    private static CycleStanding cycle(ResultSet row, int number) throws SQLException {
        return new CycleStanding(
                row.getString("cycle_id"),
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("within_cycle_id"),
                row.getObject("cadence_days", Integer.class),
                CycleStage.of(row.getString("stage")),
                Timestamps.instant(row, "stage_since"));
    }
}
