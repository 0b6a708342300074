package dev.cairn.query.progress;

import dev.cairn.events.Act;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.StepDone;
import dev.cairn.query.progress.RankedEvents.Ranked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a key result's check-ins together from their records, corrections and retractions. */
final class Readings {

    /** What is known of one check-in so far; its record may still be missing. */
    private static final class Slot {
        private @Nullable Rank recorded;
        private final List<Reading.Content> contents = new ArrayList<>();
        private @Nullable Long retractedPosition;
    }

    private Readings() {}

    /** The readings that hold, in the order of rank. */
    static List<Reading> inForce(RankedEvents<KeyResultEvent> events) {
        return all(events).stream().filter(Reading::inForce).toList();
    }

    /** All readings that were recorded, in the order of rank. */
    static List<Reading> all(RankedEvents<KeyResultEvent> events) {
        Map<String, Slot> slots = new HashMap<>();
        for (Ranked<KeyResultEvent> ranked : events.inOrder()) {
            take(slots, ranked);
        }
        List<Reading> readings = new ArrayList<>(slots.size());
        slots.forEach((checkInId, slot) -> {
            if (slot.recorded != null) {
                slot.contents.sort(Comparator.comparingLong(Reading.Content::position));
                readings.add(new Reading(checkInId, slot.recorded, slot.contents, slot.retractedPosition));
            }
        });
        readings.sort(Comparator.comparing(Reading::rank));
        return readings;
    }

    private static void take(Map<String, Slot> slots, Ranked<KeyResultEvent> ranked) {
        long position = ranked.position();
        switch (ranked.event()) {
            case CheckInRecorded e -> {
                Slot slot = slot(slots, e.checkInId());
                if (slot.recorded == null) {
                    slot.recorded = ranked.rank();
                }
                slot.contents.add(content(position, e.value(), e.steps(), e.confidence(), e.forecast(), e.act()));
            }
            case CheckInCorrected e ->
                slot(slots, e.checkInId())
                        .contents
                        .add(content(position, e.value(), e.steps(), e.confidence(), e.forecast(), e.act()));
            case CheckInRetracted e -> {
                Slot slot = slot(slots, e.checkInId());
                if (slot.retractedPosition == null) {
                    slot.retractedPosition = position;
                }
            }
            default -> {} // other events say nothing about readings
        }
    }

    private static Slot slot(Map<String, Slot> slots, String checkInId) {
        return slots.computeIfAbsent(checkInId, id -> new Slot());
    }

    private static Reading.Content content(
            long position,
            @Nullable BigDecimal value,
            @Nullable List<StepDone> steps,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal forecast,
            Act act) {
        return new Reading.Content(
                position, value, steps == null ? List.of() : steps, confidence, forecast, act.by(), act.note());
    }
}
