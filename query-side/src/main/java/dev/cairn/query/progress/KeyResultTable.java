package dev.cairn.query.progress;

import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import dev.cairn.query.Timestamps;
import dev.cairn.query.standing.KnownClock;
import dev.cairn.query.standing.LatestStandings;
import dev.cairn.query.standing.Rectangle;
import dev.cairn.query.standing.RectangleTable;
import dev.cairn.query.standing.RectangleTable.Column;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** How a key result's standing is written to {@code progress.key_result}, and read from it. */
final class KeyResultTable {

    private static final TypeReference<SortedMap<String, String>> LABELS = new TypeReference<>() {};
    private static final TypeReference<SortedMap<String, BigDecimal>> STEPS_DONE = new TypeReference<>() {};
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private KeyResultTable() {}

    static RectangleTable<KeyResultStanding> of(JdbcTemplate jdbc, String schema) {
        return new RectangleTable<>(
                jdbc,
                schema + ".key_result",
                "key_result_id",
                Stream.of(definition(), measurement(), timeInRange(), score())
                        .flatMap(List::stream)
                        .toList());
    }

    /** Finds the rows that have no end, of key results that make no claims. */
    static LatestStandings.Stored<KeyResultStanding> last(JdbcTemplate jdbc, String schema) {
        JdbcClient client = JdbcClient.create(jdbc);
        return (objectiveIds, keyResultIds) -> {
            Map<String, Rectangle<KeyResultStanding>> last = new HashMap<>();
            // There are several only while events come again to rows that are further than they are.
            Set<String> ambiguous = new HashSet<>();
            client.sql("""
                            select * from {schema}.key_result
                            where objective_id = any(:objectives) and key_result_id = any(:keyResults)
                                and clock = 'both' and known_to = 'infinity' and effective_to = 'infinity'
                            """.replace("{schema}", schema))
                    .param("objectives", objectiveIds.toArray(String[]::new))
                    .param("keyResults", keyResultIds.toArray(String[]::new))
                    .query((row, number) -> new Rectangle<>(
                            KnownClock.BOTH,
                            Timestamps.instant(row, "effective_from"),
                            Timestamps.FAR,
                            Timestamps.instant(row, "known_from"),
                            Timestamps.FAR,
                            read(row, number)))
                    .list()
                    .forEach(rectangle -> {
                        String id = rectangle.standing().definition().keyResultId();
                        if (last.put(id, rectangle) != null) {
                            ambiguous.add(id);
                        }
                    });
            last.keySet().removeAll(ambiguous);
            return last;
        };
    }

    private static List<Column<KeyResultStanding>> definition() {
        return List.of(
                Column.text("objective_id", of(KeyResultDefinition::objectiveId)),
                new Column<>("added_position", "bigint", of(KeyResultDefinition::addedPosition)),
                Column.time("added_at", of(KeyResultDefinition::addedAt)),
                new Column<>("implied", "boolean", of(KeyResultDefinition::implied)),
                Column.text("wording", of(KeyResultDefinition::wording)),
                Column.text("metric", metric(Metric::type)),
                Column.text("unit", metric(Metric::unit)),
                Column.number("baseline", metric(Metric::baseline)),
                Column.number("target", metric(Metric::target)),
                Column.number("low", metric(Metric::low)),
                Column.number("high", metric(Metric::high)),
                Columns.json("steps", metric(Metric::steps)),
                Column.number("weight", of(KeyResultDefinition::weight)),
                Column.text("owner_id", of(KeyResultDefinition::ownerId)),
                new Column<>("due", "date", of(KeyResultDefinition::due)),
                Columns.json("labels", of(KeyResultDefinition::labels)),
                Column.text("predecessor_id", of(KeyResultDefinition::predecessorId)),
                new Column<>("baseline_follows", "boolean", of(KeyResultDefinition::baselineFollows)),
                Column.time("dropped_at", KeyResultStanding::droppedAt));
    }

    private static List<Column<KeyResultStanding>> measurement() {
        return List.of(
                new Column<>("check_ins", "integer", said(Measurement::checkIns)),
                Column.time("last_check_in_at", said(Measurement::lastCheckInAt)),
                Column.number("value", said(Measurement::value)),
                Columns.json("steps_done", said(Measurement::stepsDone)),
                Column.time("measured_at", said(Measurement::measuredAt)),
                Column.number("confidence", said(Measurement::confidence)),
                Column.time("confidence_at", said(Measurement::confidenceAt)),
                Column.number("forecast", said(Measurement::forecast)),
                Column.time("forecast_at", said(Measurement::forecastAt)));
    }

    private static List<Column<KeyResultStanding>> timeInRange() {
        return List.of(
                Column.time("in_range_from", inRange(TimeInRange::measuredFrom)),
                Column.time("in_range_until", inRange(TimeInRange::until)),
                new Column<>("in_range_millis", "bigint", inRange(TimeInRange::inRangeMillis)),
                new Column<>("in_range", "boolean", inRange(TimeInRange::inRange)));
    }

    private static List<Column<KeyResultStanding>> score() {
        return List.of(
                Column.number("score", score(Score::value)),
                Column.time("scored_at", score(Score::scoredAt)),
                Column.number("first_score", score(Score::first)),
                new Column<>("corrections", "integer", score(Score::corrections)));
    }

    private static Function<KeyResultStanding, @Nullable Object> of(
            Function<KeyResultDefinition, @Nullable Object> part) {
        return standing -> part.apply(standing.definition());
    }

    private static Function<KeyResultStanding, @Nullable Object> metric(Function<Metric, @Nullable Object> part) {
        return standing -> part.apply(standing.definition().metric());
    }

    private static Function<KeyResultStanding, @Nullable Object> said(Function<Measurement, @Nullable Object> part) {
        return standing -> part.apply(standing.measurement());
    }

    private static Function<KeyResultStanding, @Nullable Object> inRange(Function<TimeInRange, @Nullable Object> part) {
        return standing -> {
            TimeInRange time = standing.measurement().timeInRange();
            return time == null ? null : part.apply(time);
        };
    }

    private static Function<KeyResultStanding, @Nullable Object> score(Function<Score, @Nullable Object> part) {
        return standing -> {
            Score score = standing.score();
            return score == null ? null : part.apply(score);
        };
    }

    static KeyResultStanding read(ResultSet row, int number) throws SQLException {
        KeyResultDefinition definition = new KeyResultDefinition(
                row.getString("key_result_id"),
                row.getString("objective_id"),
                row.getLong("added_position"),
                Timestamps.instant(row, "added_at"),
                row.getBoolean("implied"),
                row.getString("wording"),
                readMetric(row),
                row.getBigDecimal("weight"),
                row.getString("owner_id"),
                row.getObject("due", LocalDate.class),
                Columns.map(row.getString("labels"), LABELS),
                row.getString("predecessor_id"),
                row.getBoolean("baseline_follows"));
        Measurement measurement = new Measurement(
                row.getInt("check_ins"),
                Timestamps.instantOrNull(row, "last_check_in_at"),
                row.getBigDecimal("value"),
                Columns.map(row.getString("steps_done"), STEPS_DONE),
                Timestamps.instantOrNull(row, "measured_at"),
                row.getBigDecimal("confidence"),
                Timestamps.instantOrNull(row, "confidence_at"),
                row.getBigDecimal("forecast"),
                Timestamps.instantOrNull(row, "forecast_at"),
                readTimeInRange(row));
        return new KeyResultStanding(
                definition, Timestamps.instantOrNull(row, "dropped_at"), measurement, readScore(row));
    }

    private static Metric readMetric(ResultSet row) throws SQLException {
        return new Metric(
                row.getString("metric"),
                row.getString("unit"),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("target"),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                Columns.read(row.getString("steps"), STEPS));
    }

    private static @Nullable TimeInRange readTimeInRange(ResultSet row) throws SQLException {
        Instant from = Timestamps.instantOrNull(row, "in_range_from");
        return from == null
                ? null
                : new TimeInRange(
                        from,
                        Timestamps.instant(row, "in_range_until"),
                        row.getLong("in_range_millis"),
                        row.getBoolean("in_range"));
    }

    private static @Nullable Score readScore(ResultSet row) throws SQLException {
        BigDecimal score = row.getBigDecimal("score");
        return score == null
                ? null
                : new Score(
                        score,
                        Timestamps.instant(row, "scored_at"),
                        row.getBigDecimal("first_score"),
                        row.getInt("corrections"));
    }
}
