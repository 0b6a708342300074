package dev.cairn.query.progress;

import dev.cairn.events.objective.Metric;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a value to maintain was in its range. Each reading holds until the next one, and is held against the range that was
 * in force; the time before the first reading counts for neither side. All times are effective ones.
 *
 * @param measuredFrom the first reading with a value
 * @param until the last instant at which reading or range changed; up to here {@code inRangeMillis} are counted
 * @param inRangeMillis milliseconds in range from {@code measuredFrom} to {@code until}
 * @param inRange whether the value is in range from {@code until} on
 */
public record TimeInRange(Instant measuredFrom, Instant until, long inRangeMillis, boolean inRange) {

    /**
     * The share of the measured time that was in range, 0 to 1.
     *
     * @param at up to when; an earlier instant than {@code until} counts as {@code until}, since what was measured counts
     */
    public BigDecimal share(Instant at) {
        Instant end = at.isBefore(until) ? until : at;
        long measured = Duration.between(measuredFrom, end).toMillis();
        if (measured == 0) {
            return inRange ? Arithmetic.ONE : Arithmetic.ZERO;
        }
        long since = inRange ? Duration.between(until, end).toMillis() : 0;
        return Arithmetic.ratio(BigDecimal.valueOf(inRangeMillis + since), BigDecimal.valueOf(measured));
    }

    /**
     * The time in range of these readings, or null where none has a value.
     *
     * @param readings the readings that hold, in the order of rank
     * @param metrics the measures that were in force, in the order of rank; at least one
     */
    static @Nullable TimeInRange measured(List<Reading> readings, List<MetricChange> metrics) {
        TimeInRange time = null;
        BigDecimal value = null;
        Metric metric = metrics.getFirst().metric();
        int nextReading = 0;
        int nextMetric = 0;
        while (nextReading < readings.size() || nextMetric < metrics.size()) {
            Rank changed;
            if (nextMetric == metrics.size()
                    || (nextReading < readings.size()
                            && readings.get(nextReading)
                                            .rank()
                                            .compareTo(metrics.get(nextMetric).from())
                                    < 0)) {
                Reading reading = readings.get(nextReading++);
                if (reading.content().value() == null) {
                    continue;
                }
                value = reading.content().value();
                changed = reading.rank();
            } else {
                MetricChange change = metrics.get(nextMetric++);
                metric = change.metric();
                changed = change.from();
            }
            if (value != null) {
                time = after(time, changed.effectiveAt(), Arithmetic.inRange(metric, value));
            }
        }
        return time;
    }

    /** The time in range after value or range changed at that instant, which is not before the last such one. */
    static TimeInRange after(@Nullable TimeInRange before, Instant at, boolean inRange) {
        if (before == null) {
            return new TimeInRange(at, at, 0, inRange);
        }
        long since = before.inRange ? Duration.between(before.until, at).toMillis() : 0;
        return new TimeInRange(before.measuredFrom, at, before.inRangeMillis + since, inRange);
    }
}
