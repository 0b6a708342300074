package dev.cairn.query.progress;

import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.Metric;
import dev.cairn.query.progress.RankedEvents.Ranked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key result's readings in one pass over its events in the order of rank. What they say can be asked after each event: a
 * further reading is added to what the others said, and only a correction or retraction makes all be read again.
 */
final class RunningReadings {

    private final Map<String, ReadingSlot> slots = new HashMap<>();
    private final List<ReadingSlot> recorded = new ArrayList<>();
    private final List<MetricChange> metrics = new ArrayList<>();
    private Measurement said = Measurement.NONE;
    private @Nullable TimeInRange timeInRange;
    private boolean readAgain;

    /** From there on it is measured like this. */
    void measureBy(MetricChange change) {
        metrics.add(change);
        // What was measured before there was any measure is held against the first one.
        readAgain |= metrics.size() == 1 && !slots.isEmpty();
        if (!readAgain && said.value() != null) {
            timeInRange = TimeInRange.after(
                    timeInRange, change.from().effectiveAt(), Arithmetic.inRange(change.metric(), said.value()));
        }
    }

    void take(Ranked<KeyResultEvent> ranked) {
        String checkInId = ReadingSlot.checkInId(ranked.event());
        if (checkInId == null) {
            return;
        }
        ReadingSlot slot = slots.get(checkInId);
        boolean another = slot != null;
        if (slot == null) {
            slot = new ReadingSlot(checkInId);
            slots.put(checkInId, slot);
        }
        boolean wasRecorded = slot.isRecorded();
        slot.take(ranked);
        if (slot.isRecorded() && !wasRecorded) {
            recorded.add(slot);
        }
        if (another || !slot.isRecorded()) {
            readAgain = true;
        } else if (!readAgain) {
            add(slot.reading());
        }
    }

    private void add(Reading reading) {
        said = said.after(reading.rank().effectiveAt(), reading.content());
        if (reading.content().value() != null && !metrics.isEmpty()) {
            timeInRange = TimeInRange.after(
                    timeInRange,
                    reading.rank().effectiveAt(),
                    Arithmetic.inRange(
                            metrics.getLast().metric(), reading.content().value()));
        }
    }

    /** What the readings that hold say. */
    Measurement measurement(Metric inForce) {
        if (readAgain) {
            List<Reading> readings = inForce();
            said = Measurement.of(readings, null);
            timeInRange = metrics.isEmpty() ? null : TimeInRange.measured(readings, metrics);
            readAgain = false;
        }
        return said.with(inForce.type().equals(Metric.MAINTAIN) ? timeInRange : null);
    }

    /** The readings that hold, in the order of rank. */
    List<Reading> inForce() {
        return all().stream().filter(Reading::inForce).toList();
    }

    /** All readings that were recorded, in the order of rank. */
    List<Reading> all() {
        return recorded.stream().map(ReadingSlot::reading).toList();
    }

    /** A reading that was recorded, or null. */
    @Nullable
    Reading reading(String checkInId) {
        ReadingSlot slot = slots.get(checkInId);
        return slot == null || !slot.isRecorded() ? null : slot.reading();
    }

    /** The measures that were in force one after the other. */
    List<MetricChange> metrics() {
        return metrics;
    }
}
