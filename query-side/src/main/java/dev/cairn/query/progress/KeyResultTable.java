package dev.cairn.query.progress;

import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import dev.cairn.query.Timestamps;
import dev.cairn.query.standing.RectangleTable;
import dev.cairn.query.standing.RectangleTable.Column;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** How a key result's standing is written to {@code progress.key_result}, and read from it. */
final class KeyResultTable {

    private static final TypeReference<SortedMap<String, String>> LABELS = new TypeReference<>() {};
    private static final TypeReference<SortedMap<String, BigDecimal>> STEPS_DONE = new TypeReference<>() {};
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private KeyResultTable() {}

    static RectangleTable<KeyResultStanding> of(JdbcTemplate jdbc) {
        return new RectangleTable<>(
                jdbc,
                "progress.key_result",
                "key_result_id",
                Stream.of(definition(), measurement(), timeInRange(), score())
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Column<KeyResultStanding>> definition() {
        return List.of(
                Column.of("objective_id", of(KeyResultDefinition::objectiveId)),
                Column.of("added_position", of(KeyResultDefinition::addedPosition)),
                Column.of("added_at", of(KeyResultDefinition::addedAt)),
                Column.of("implied", of(KeyResultDefinition::implied)),
                Column.of("wording", of(KeyResultDefinition::wording)),
                Column.of("metric", metric(Metric::type)),
                Column.of("unit", metric(Metric::unit)),
                Column.of("baseline", metric(Metric::baseline)),
                Column.of("target", metric(Metric::target)),
                Column.of("low", metric(Metric::low)),
                Column.of("high", metric(Metric::high)),
                Columns.json("steps", metric(Metric::steps)),
                Column.of("weight", of(KeyResultDefinition::weight)),
                Column.of("owner_id", of(KeyResultDefinition::ownerId)),
                Column.of("due", of(KeyResultDefinition::due)),
                Columns.json("labels", of(KeyResultDefinition::labels)),
                Column.of("dropped_at", KeyResultStanding::droppedAt));
    }

    private static List<Column<KeyResultStanding>> measurement() {
        return List.of(
                Column.of("check_ins", said(Measurement::checkIns)),
                Column.of("last_check_in_at", said(Measurement::lastCheckInAt)),
                Column.of("value", said(Measurement::value)),
                Columns.json("steps_done", said(Measurement::stepsDone)),
                Column.of("measured_at", said(Measurement::measuredAt)),
                Column.of("confidence", said(Measurement::confidence)),
                Column.of("confidence_at", said(Measurement::confidenceAt)),
                Column.of("forecast", said(Measurement::forecast)),
                Column.of("forecast_at", said(Measurement::forecastAt)));
    }

    private static List<Column<KeyResultStanding>> timeInRange() {
        return List.of(
                Column.of("in_range_from", inRange(TimeInRange::measuredFrom)),
                Column.of("in_range_until", inRange(TimeInRange::until)),
                Column.of("in_range_millis", inRange(TimeInRange::inRangeMillis)),
                Column.of("in_range", inRange(TimeInRange::inRange)));
    }

    private static List<Column<KeyResultStanding>> score() {
        return List.of(
                Column.of("score", score(Score::value)),
                Column.of("scored_at", score(Score::scoredAt)),
                Column.of("first_score", score(Score::first)),
                Column.of("corrections", score(Score::corrections)));
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
                Columns.map(row.getString("labels"), LABELS));
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
