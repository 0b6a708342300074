package dev.cairn.query.progress;

import dev.cairn.events.FreeText;
import dev.cairn.query.Timestamps;
import dev.cairn.query.standing.RectangleTable;
import dev.cairn.query.standing.RectangleTable.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** How a goal's standing is written to {@code progress.objective}, and read from it. */
final class ObjectiveTable {

    private static final TypeReference<SortedMap<String, String>> LABELS = new TypeReference<>() {};
    private static final TypeReference<List<Alignment>> ALIGNMENTS = new TypeReference<>() {};

    private ObjectiveTable() {}

    static RectangleTable<ObjectiveStanding> of(JdbcTemplate jdbc, String schema) {
        return new RectangleTable<>(
                jdbc,
                schema + ".objective",
                "objective_id",
                List.of(
                        new Column<>("set_position", "bigint", ObjectiveStanding::setPosition),
                        Column.time("set_at", ObjectiveStanding::setAt),
                        new Column<>("implied", "boolean", ObjectiveStanding::implied),
                        Column.text("cycle_id", ObjectiveStanding::cycleId),
                        Column.text("team_id", ObjectiveStanding::teamId),
                        Column.text("person_id", ObjectiveStanding::personId),
                        Column.text("wording", ObjectiveStanding::wording),
                        Column.text("description", ObjectiveTable::description),
                        Column.text("kind", ObjectiveStanding::kind),
                        Column.text("owner_id", ObjectiveStanding::ownerId),
                        Column.text("reviewer_id", ObjectiveStanding::reviewerId),
                        new Column<>(
                                "contributors",
                                "text[]",
                                goal -> goal.contributors().toArray(String[]::new)),
                        Columns.json("labels", ObjectiveStanding::labels),
                        Columns.json("alignments", ObjectiveStanding::alignments),
                        Column.text("predecessor_id", ObjectiveStanding::predecessorId),
                        new Column<>(
                                "carried_to", "text[]", goal -> goal.carriedTo().toArray(String[]::new)),
                        Column.text("stage", goal -> goal.stage().word()),
                        Column.time("stage_since", ObjectiveStanding::stageSince),
                        Column.time("published_at", ObjectiveStanding::publishedAt),
                        Column.time("scores_reviewed_at", ObjectiveStanding::scoresReviewedAt)));
    }

    private static @Nullable String description(ObjectiveStanding goal) {
        FreeText description = goal.description();
        return description == null ? null : description.text();
    }

    static ObjectiveStanding read(ResultSet row, int number) throws SQLException {
        String description = row.getString("description");
        return new ObjectiveStanding(
                row.getString("objective_id"),
                row.getLong("set_position"),
                Timestamps.instant(row, "set_at"),
                row.getBoolean("implied"),
                row.getString("cycle_id"),
                row.getString("team_id"),
                row.getString("person_id"),
                row.getString("wording"),
                description == null ? null : new FreeText(description),
                row.getString("kind"),
                row.getString("owner_id"),
                row.getString("reviewer_id"),
                new TreeSet<>(List.of((String[]) row.getArray("contributors").getArray())),
                Columns.map(row.getString("labels"), LABELS),
                Objects.requireNonNull(Columns.read(row.getString("alignments"), ALIGNMENTS)),
                row.getString("predecessor_id"),
                new TreeSet<>(List.of((String[]) row.getArray("carried_to").getArray())),
                Stage.of(row.getString("stage")),
                Timestamps.instant(row, "stage_since"),
                Timestamps.instantOrNull(row, "published_at"),
                Timestamps.instantOrNull(row, "scores_reviewed_at"));
    }
}
