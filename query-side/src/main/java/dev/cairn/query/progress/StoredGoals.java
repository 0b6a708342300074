package dev.cairn.query.progress;

import dev.cairn.query.Schemas;
import dev.cairn.query.Timestamps;
import dev.cairn.query.standing.KnownClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds goals as they stand last in the tables of progress, for a projector that is fed in the same transaction and before them: what
 * they hold is then what the log had before the batch.
 */
public final class StoredGoals {

    private static final String LAST = " where objective_id = any(:goals) and clock in ('both', 'claimed')"
            + " and known_to = 'infinity' and effective_to = 'infinity'";

    private final JdbcClient jdbc;
    private final String schema;

    /** @param schemas says where the rows are that are fed together with whoever asks */
    public StoredGoals(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schema = schemas.of("progress");
    }

    /**
     * A goal, and how new it is.
     *
     * @param known when the latest of it that can be seen became known
     */
    public record Stored(LatestGoal goal, Instant known) {}

    private record Row<T>(T standing, Instant effectiveFrom, Instant knownFrom, boolean claimed) {

        private static <T> Row<T> of(T standing, ResultSet row) throws SQLException {
            return new Row<>(
                    standing,
                    Timestamps.instant(row, "effective_from"),
                    Timestamps.instant(row, "known_from"),
                    row.getString("clock").equals(KnownClock.CLAIMED.column()));
        }
    }

    /** These goals by id, without those that were never set, and those of which any part makes claims. */
    public Map<String, Stored> of(Collection<String> objectiveIds) {
        String[] goals = objectiveIds.toArray(String[]::new);
        Map<String, List<Row<KeyResultStanding>>> keyResults = new HashMap<>();
        jdbc.sql("select * from " + schema + ".key_result" + LAST)
                .param("goals", goals)
                .query((row, number) -> Row.of(KeyResultTable.read(row, number), row))
                .list()
                .forEach(row -> keyResults
                        .computeIfAbsent(row.standing.definition().objectiveId(), first -> new ArrayList<>())
                        .add(row));
        Map<String, Stored> stored = new HashMap<>();
        jdbc.sql("select * from " + schema + ".objective" + LAST)
                .param("goals", goals)
                .query((row, number) -> Row.of(ObjectiveTable.read(row, number), row))
                .list()
                .forEach(row -> {
                    String id = row.standing.objectiveId();
                    List<Row<KeyResultStanding>> parts = keyResults.getOrDefault(id, List.of());
                    if (!row.claimed && parts.stream().noneMatch(Row::claimed)) {
                        stored.put(id, stored(row, parts));
                    }
                });
        return stored;
    }

    private static Stored stored(Row<ObjectiveStanding> objective, List<Row<KeyResultStanding>> keyResults) {
        Instant effective = objective.effectiveFrom;
        Instant known = objective.knownFrom;
        for (Row<KeyResultStanding> row : keyResults) {
            effective = row.effectiveFrom.isAfter(effective) ? row.effectiveFrom : effective;
            known = row.knownFrom.isAfter(known) ? row.knownFrom : known;
        }
        return new Stored(
                LatestGoal.of(
                        objective.standing,
                        keyResults.stream().map(Row::standing).toList(),
                        effective),
                known);
    }
}
