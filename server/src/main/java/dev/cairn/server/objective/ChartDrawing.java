package dev.cairn.server.objective;

import dev.cairn.events.objective.Metric;
import dev.cairn.query.directory.CycleInForce;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws a key result: values over time for a metric, the share that is done for a milestone. The expected line of each target
 * goes from its baseline at the start towards the value that makes a success when it is due.
 */
public final class ChartDrawing {

    private final KeyResultInFull keyResult;
    private final Instant start;
    private final Instant due;
    private final Instant end;
    private final Instant seenAt;
    private final BigDecimal success;
    private final Words words;
    private final boolean milestone;
    private final ChartScale scale;

    private ChartDrawing(
            KeyResultInFull keyResult, Instant start, Instant due, Instant seenAt, BigDecimal success, Words words) {
        this.keyResult = keyResult;
        this.start = start;
        this.due = due;
        this.seenAt = seenAt;
        this.success = success;
        this.words = words;
        this.milestone = keyResult.standing().definition().metric().type().equals(Metric.MILESTONE);
        this.end = end(keyResult, due);
        this.scale = new ChartScale(start, end, values());
    }

    /**
     * The chart of a key result, or null where there is nothing to draw.
     *
     * @param seenAt the moment that is shown
     * @param success the progress that makes a success when it is due
     */
    public static @Nullable Chart of(
            KeyResultInFull keyResult, @Nullable CycleInForce cycle, Instant seenAt, BigDecimal success, Words words) {
        if (cycle == null) {
            return null;
        }
        Instant addedAt = keyResult.standing().definition().addedAt();
        Instant start = addedAt.isAfter(cycle.start()) ? addedAt : cycle.start();
        LocalDate last = keyResult.due();
        Instant due = last == null
                ? cycle.end()
                : last.plusDays(1).atStartOfDay(words.zone()).toInstant().minusMillis(1);
        ChartDrawing drawing = new ChartDrawing(keyResult, start, due, seenAt, success, words);
        return drawing.values().isEmpty() || !drawing.end.isAfter(start) ? null : drawing.draw();
    }

    private static Instant end(KeyResultInFull keyResult, Instant due) {
        return holding(keyResult)
                .map(reading -> reading.said().when().effectiveAt())
                .reduce(due, (one, other) -> one.isAfter(other) ? one : other);
    }

    private Chart draw() {
        List<Mark> marks = holding(keyResult)
                .filter(reading -> value(reading) != null)
                .map(this::mark)
                .toList();
        List<String> targets = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        List<Mark> moves = new ArrayList<>();
        stretches(targets, expected, moves);
        Mark forecast = forecast();
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
                withdrawn(),
                moves,
                forecast,
                forecast == null || marks.isEmpty()
                        ? null
                        : marks.getLast().x() + "," + marks.getLast().y() + " " + forecast.x() + "," + forecast.y(),
                List.of(tick(scale.highest()), tick((scale.highest() + scale.lowest()) / 2), tick(scale.lowest())),
                List.of(
                        new Tick(scale.x(start), words.dayOf(start).text()),
                        new Tick(scale.x(end), words.dayOf(end).text())),
                scale.has(seenAt) ? scale.x(seenAt) : null,
                scale.told());
    }

    private static Stream<ReadingInFull> holding(KeyResultInFull keyResult) {
        return keyResult.readings().stream().filter(reading -> reading.retracted() == null);
    }

    /** What was withdrawn stands at the edge where it was out of all proportion: it may be why it was withdrawn. */
    private List<BigDecimal> values() {
        List<BigDecimal> values = new ArrayList<>();
        holding(keyResult).forEach(reading -> addTo(values, value(reading)));
        keyResult.targets().forEach(set -> addAims(set.metric(), values));
        return values;
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
        return mark("chart.reading", reading.said().when(), value);
    }

    private Mark mark(String text, Occurrence when, BigDecimal value) {
        return new Mark(
                scale.x(when.effectiveAt()),
                scale.y(value),
                words.text(
                        text,
                        words.moment(when.effectiveAt()).text(),
                        milestone ? words.share(value) : words.quantity(value),
                        words.person(when.by())));
    }

    /** Of a milestone it is not known how far it would have been. */
    private List<Mark> withdrawn() {
        List<Mark> marks = new ArrayList<>();
        for (ReadingInFull reading : keyResult.readings()) {
            for (ReadingInFull.Said before : reading.before()) {
                BigDecimal said = before.value();
                if (said != null && isOther(said, reading.said().value())) {
                    marks.add(mark("chart.corrected", before.when(), said));
                }
            }
            if (reading.retracted() != null && reading.said().value() != null) {
                marks.add(mark(
                        "chart.retracted", reading.said().when(), reading.said().value()));
            }
        }
        return marks;
    }

    private static boolean isOther(BigDecimal before, @Nullable BigDecimal now) {
        return now == null || before.compareTo(now) != 0;
    }

    /** The value that would bring the score that is expected, when it is due. A range has no such value. */
    private @Nullable Mark forecast() {
        BigDecimal forecast = keyResult.standing().measurement().forecast();
        Metric metric = keyResult.standing().definition().metric();
        BigDecimal baseline = milestone ? BigDecimal.ZERO : metric.baseline();
        BigDecimal target = milestone ? BigDecimal.ONE : metric.target();
        if (forecast == null || baseline == null || target == null) {
            return null;
        }
        BigDecimal value = baseline.add(target.subtract(baseline).multiply(forecast));
        return new Mark(
                scale.x(due),
                scale.y(value),
                words.text(
                        "chart.forecast.of",
                        words.score(forecast),
                        milestone ? words.share(value) : words.quantity(value)));
    }

    /** What held from one change of the measure to the next. */
    private void stretches(List<String> targets, List<String> expected, List<Mark> moves) {
        List<TargetSet> all = keyResult.targets();
        List<Double> before = List.of();
        for (int i = 0; i < all.size(); i++) {
            TargetSet set = all.get(i);
            Instant from = i == 0 ? start : scale.within(set.when().effectiveAt());
            Instant to = i + 1 < all.size() ? scale.within(all.get(i + 1).when().effectiveAt()) : end;
            List<Double> heights = lines(set.metric());
            for (int each = 0; each < heights.size(); each++) {
                String step = i > 0 && each < before.size() ? scale.point(from, before.get(each)) + " " : "";
                targets.add(step + scale.point(from, heights.get(each)) + " " + scale.point(to, heights.get(each)));
            }
            if (i > 0 && !heights.equals(before) && !heights.isEmpty()) {
                moves.add(new Mark(scale.x(from), scale.y(heights.getFirst()), moved(all.get(i - 1), set)));
            }
            before = heights;
            String line = expected(set.metric(), from, to);
            if (line != null) {
                expected.add(line);
            }
        }
    }

    private List<Double> lines(Metric metric) {
        List<BigDecimal> lines = new ArrayList<>();
        if (milestone) {
            lines.add(BigDecimal.ONE);
        }
        addTo(lines, metric.target());
        addTo(lines, metric.low());
        addTo(lines, metric.high());
        return lines.stream().map(BigDecimal::doubleValue).toList();
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
                : scale.point(from, expectedAt(baseline, target, from)) + " "
                        + scale.point(last, expectedAt(baseline, target, last));
    }

    private double expectedAt(BigDecimal baseline, BigDecimal target, Instant at) {
        double elapsed =
                (double) (at.toEpochMilli() - start.toEpochMilli()) / (due.toEpochMilli() - start.toEpochMilli());
        return baseline.doubleValue() + target.subtract(baseline).doubleValue() * success.doubleValue() * elapsed;
    }

    private String moved(TargetSet before, TargetSet set) {
        return words.text(
                "chart.moved",
                words.moment(set.when().effectiveAt()).text(),
                Metrics.asked(before.metric(), words),
                Metrics.asked(set.metric(), words),
                words.person(set.when().by()),
                ObjectivePages.why(set.when(), words));
    }

    private Tick tick(double value) {
        BigDecimal shown = BigDecimal.valueOf(value);
        return new Tick(scale.y(value), milestone ? words.share(shown) : words.quantity(shown));
    }
}
