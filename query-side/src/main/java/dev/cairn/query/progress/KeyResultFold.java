package dev.cairn.query.progress;

import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to one key result. It is immutable, takes events in any order, and takes every event: one about a reading
 * that is not there, or about a key result that was never added, waits until that is there too.
 *
 * @param keyResultId the key result
 * @param events what happened to it
 */
public record KeyResultFold(String keyResultId, RankedEvents<KeyResultEvent> events) {

    /** The key result before anything happened to it. */
    public static KeyResultFold of(String keyResultId) {
        return new KeyResultFold(keyResultId, RankedEvents.none());
    }

    /** The key result after one more of its events, taken at that position of the log. */
    public KeyResultFold with(long position, KeyResultEvent event) {
        return new KeyResultFold(keyResultId, events.with(position, event));
    }

    /** The key result as of that instant: without what became true later. */
    public KeyResultFold until(Instant asOf) {
        return new KeyResultFold(keyResultId, events.until(asOf));
    }

    /** How it stands after all of its events, or null where it was never added. */
    public @Nullable KeyResultStanding standing() {
        return pass().standing();
    }

    /** Every reading that was ever recorded, in the order of rank, with its corrections; retracted ones included. */
    public List<Reading> readings() {
        return pass().readings().all();
    }

    private KeyResultSlots pass() {
        KeyResultSlots slots = new KeyResultSlots();
        events.inOrder().forEach(slots::take);
        return slots;
    }

    /**
     * The progress that there was right after that rank, 0 to 1, by the measure of that time and with all that is known of the
     * readings up to there; null where it was unknown, and where the key result was never added.
     */
    public @Nullable BigDecimal progressAfter(Rank rank) {
        RunningReadings readings = pass().readings();
        Metric metric = null;
        for (MetricChange change : readings.metrics()) {
            if (metric == null || change.from().compareTo(rank) <= 0) {
                metric = change.metric();
            }
        }
        if (metric == null) {
            return null;
        }
        List<Reading> upToThere = readings.inForce().stream()
                .filter(reading -> reading.rank().compareTo(rank) <= 0)
                .toList();
        Measurement measurement = Measurement.of(upToThere, null);
        return Arithmetic.progress(metric, measurement.value(), measurement.stepsDone());
    }
}
