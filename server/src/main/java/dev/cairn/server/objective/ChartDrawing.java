package dev.cairn.server.objective;

import dev.cairn.events.objective.Metric;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.Occurrence;
import dev.cairn.query.history.ReadingInFull;
import dev.cairn.query.history.TargetSet;
import dev.cairn.server.objective.Chart.Mark;
import dev.cairn.server.objective.Chart.Tick;
import dev.cairn.server.page.Metrics;
import dev.cairn.server.page.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws a key result: values over time for a metric, the share that is done for a milestone. The expected line of each target
 * goes from its baseline at the start towards the value that makes a success when it is due.
 */
final class ChartDrawing {

    private static final int LEFT = 56;
    private static final int RIGHT = 16;
    private static final int TOP = 14;
    private static final int BOTTOM = 28;

    private final KeyResultInFull keyResult;
    private final Instant start;
    private final Instant due;
    private final Instant end;
    private final BigDecimal success;
    private final Words words;
    private final boolean milestone;
    private double lowest;
    private double highest;

    /**
     * @param start when time began to count
     * @param due the last millisecond before it is due
     * @param success the progress that makes a success when it is due
     */
    ChartDrawing(KeyResultInFull keyResult, Instant start, Instant due, BigDecimal success, Words words) {
        this.keyResult = keyResult;
        this.start = start;
        this.due = due;
        this.end = shown().map(reading -> reading.said().when().effectiveAt())
                .reduce(due, (one, other) -> one.isAfter(other) ? one : other);
        this.success = success;
        this.words = words;
        this.milestone = keyResult.standing().definition().metric().type().equals(Metric.MILESTONE);
    }

    /** The drawing, or null where there is no time or no value to draw. */
    @Nullable
    Chart draw() {
        List<BigDecimal> values = new ArrayList<>();
        shown().forEach(reading -> addTo(values, value(reading)));
        keyResult.targets().forEach(set -> addAims(set.metric(), values));
        if (values.isEmpty() || !end.isAfter(start)) {
            return null;
        }
        lowest = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        highest = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        if (lowest == highest) {
            lowest -= 1;
            highest += 1;
        }
        List<Mark> marks = shown().filter(reading -> value(reading) != null)
                .map(this::mark)
                .toList();
        List<String> targets = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        List<Mark> moves = new ArrayList<>();
        stretches(targets, expected, moves);
        return new Chart(
                words.text(
                        "chart.summary",
                        keyResult.standing().definition().wording(),
                        Metrics.standing(
                                keyResult.standing().definition().metric(),
                                keyResult.standing().measurement(),
                                words),
                        marks.size()),
                String.join(
                        " ",
                        marks.stream().map(mark -> mark.x() + "," + mark.y()).toList()),
                expected,
                targets,
                marks,
                moves,
                List.of(tick(highest), tick((highest + lowest) / 2), tick(lowest)),
                List.of(
                        new Tick(x(start), words.dayOf(start).text()),
                        new Tick(x(end), words.dayOf(end).text())));
    }

    private Stream<ReadingInFull> shown() {
        return keyResult.readings().stream().filter(reading -> reading.retracted() == null);
    }

    private @Nullable BigDecimal value(ReadingInFull reading) {
        return milestone ? reading.progress() : reading.said().value();
    }

    private void addAims(Metric metric, List<BigDecimal> values) {
        if (milestone) {
            values.addAll(List.of(BigDecimal.ZERO, BigDecimal.ONE));
            return;
        }
        addTo(values, metric.baseline());
        addTo(values, metric.target());
        addTo(values, metric.low());
        addTo(values, metric.high());
    }

    private static void addTo(List<BigDecimal> values, @Nullable BigDecimal value) {
        if (value != null) {
            values.add(value);
        }
    }

    private Mark mark(ReadingInFull reading) {
        BigDecimal value = Objects.requireNonNull(value(reading));
        Occurrence when = reading.said().when();
        return new Mark(
                x(when.effectiveAt()),
                y(value),
                words.text(
                        "chart.reading",
                        words.moment(when.effectiveAt()).text(),
                        milestone ? words.share(value) : words.quantity(value),
                        words.person(when.by())));
    }

    /** What held from one change of the measure to the next. */
    private void stretches(List<String> targets, List<String> expected, List<Mark> moves) {
        List<TargetSet> all = keyResult.targets();
        List<Double> before = List.of();
        for (int i = 0; i < all.size(); i++) {
            TargetSet set = all.get(i);
            Instant from = i == 0 ? start : within(set.when().effectiveAt());
            Instant to = i + 1 < all.size() ? within(all.get(i + 1).when().effectiveAt()) : end;
            List<BigDecimal> lines = lines(set.metric());
            List<Double> heights = lines.stream().map(BigDecimal::doubleValue).toList();
            for (int each = 0; each < lines.size(); each++) {
                String step = i > 0 && each < before.size() ? x(from) + "," + y(before.get(each)) + " " : "";
                targets.add(step + x(from) + "," + y(lines.get(each)) + " " + x(to) + "," + y(lines.get(each)));
            }
            if (i > 0 && !heights.equals(before) && !lines.isEmpty()) {
                moves.add(new Mark(x(from), y(lines.getFirst()), moved(set)));
            }
            before = heights;
            String line = expected(set.metric(), from, to);
            if (line != null) {
                expected.add(line);
            }
        }
    }

    private List<BigDecimal> lines(Metric metric) {
        List<BigDecimal> lines = new ArrayList<>();
        if (milestone) {
            lines.add(BigDecimal.ONE);
        }
        addTo(lines, metric.target());
        addTo(lines, metric.low());
        addTo(lines, metric.high());
        return lines;
    }

    private @Nullable String expected(Metric metric, Instant from, Instant to) {
        BigDecimal baseline = milestone ? BigDecimal.ZERO : metric.baseline();
        BigDecimal target = milestone ? BigDecimal.ONE : metric.target();
        if (baseline == null || target == null || !due.isAfter(start)) {
            return null;
        }
        Instant last = to.isAfter(due) ? due : to;
        return from.isAfter(last)
                ? null
                : x(from) + "," + y(expectedAt(baseline, target, from)) + " " + x(last) + ","
                        + y(expectedAt(baseline, target, last));
    }

    private double expectedAt(BigDecimal baseline, BigDecimal target, Instant at) {
        double elapsed =
                (double) (at.toEpochMilli() - start.toEpochMilli()) / (due.toEpochMilli() - start.toEpochMilli());
        return baseline.doubleValue() + target.subtract(baseline).doubleValue() * success.doubleValue() * elapsed;
    }

    private String moved(TargetSet set) {
        return words.text(
                "chart.moved",
                words.moment(set.when().effectiveAt()).text(),
                Metrics.asked(set.metric(), words),
                words.person(set.when().by()),
                ObjectivePages.why(set.when(), words));
    }

    private Instant within(Instant at) {
        if (at.isBefore(start)) {
            return start;
        }
        return at.isAfter(end) ? end : at;
    }

    private Tick tick(double value) {
        BigDecimal shown = BigDecimal.valueOf(value);
        return new Tick(y(value), milestone ? words.share(shown) : words.quantity(shown));
    }

    private String x(Instant at) {
        double share = (double) (within(at).toEpochMilli() - start.toEpochMilli())
                / (end.toEpochMilli() - start.toEpochMilli());
        return written(LEFT + share * (Chart.WIDTH - LEFT - RIGHT));
    }

    private String y(BigDecimal value) {
        return y(value.doubleValue());
    }

    private String y(double value) {
        return written(TOP + (highest - value) / (highest - lowest) * (Chart.HEIGHT - TOP - BOTTOM));
    }

    private static String written(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
