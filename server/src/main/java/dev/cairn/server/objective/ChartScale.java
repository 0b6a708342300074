package dev.cairn.server.objective;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Where times and values stand in a chart, in percent of its width and height. */
final class ChartScale {

    private final Instant start;
    private final Instant end;
    private final double lowest;
    private final double highest;

    /** @param values those that are to stand in it, at least one */
    ChartScale(Instant start, Instant end, List<BigDecimal> values) {
        this.start = start;
        this.end = end;
        double least =
                values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        boolean flat = least == most;
        this.lowest = flat ? least - 1 : least;
        this.highest = flat ? most + 1 : most;
    }

    double lowest() {
        return lowest;
    }

    double highest() {
        return highest;
    }

    Instant within(Instant at) {
        if (at.isBefore(start)) {
            return start;
        }
        return at.isAfter(end) ? end : at;
    }

    boolean has(Instant at) {
        return !at.isBefore(start) && !at.isAfter(end);
    }

    String x(Instant at) {
        return written(100.0
                * (within(at).toEpochMilli() - start.toEpochMilli())
                / (end.toEpochMilli() - start.toEpochMilli()));
    }

    String y(BigDecimal value) {
        return y(value.doubleValue());
    }

    /** Of a value that may stand beyond: then at the edge. */
    String y(double value) {
        return written(Math.clamp(100 * (highest - value) / (highest - lowest), 0, 100));
    }

    String point(Instant at, double value) {
        return x(at) + "," + y(value);
    }

    Chart.Scale told() {
        return new Chart.Scale(
                start.toEpochMilli(),
                end.toEpochMilli(),
                BigDecimal.valueOf(highest).toPlainString(),
                BigDecimal.valueOf(lowest).toPlainString());
    }

    private static String written(double coordinate) {
        return String.format(Locale.ROOT, "%.2f", coordinate);
    }
}
