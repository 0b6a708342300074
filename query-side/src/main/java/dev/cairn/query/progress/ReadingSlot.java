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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of one check-in so far, put together from its record, corrections and retraction; the record may be missing. */
final class ReadingSlot {

    private final String checkInId;
    private @Nullable Rank recorded;
    private final List<Reading.Content> contents = new ArrayList<>(1);
    private @Nullable Long retractedPosition;

    ReadingSlot(String checkInId) {
        this.checkInId = checkInId;
    }

    /** The check-in that an event is about, or null where it is about none. */
    static @Nullable String checkInId(KeyResultEvent event) {
        return switch (event) {
            case CheckInRecorded e -> e.checkInId();
            case CheckInCorrected e -> e.checkInId();
            case CheckInRetracted e -> e.checkInId();
            default -> null;
        };
    }

    /** Takes an event about this check-in. */
    void take(Ranked<KeyResultEvent> ranked) {
        long position = ranked.position();
        switch (ranked.event()) {
            case CheckInRecorded e -> {
                if (recorded == null) {
                    recorded = ranked.rank();
                }
                say(content(position, e));
            }
            case CheckInCorrected e ->
                say(content(position, e.value(), e.steps(), e.confidence(), e.forecast(), e.act()));
            case CheckInRetracted e -> {
                if (retractedPosition == null) {
                    retractedPosition = position;
                }
            }
            default -> throw new IllegalArgumentException(ranked.event().getClass() + " is about no check-in.");
        }
    }

    /** What was said later stands later, whatever the order of rank. */
    private void say(Reading.Content content) {
        contents.add(content);
        if (contents.size() > 1) {
            contents.sort(Comparator.comparingLong(Reading.Content::position));
        }
    }

    /** What a check-in said, recorded at that position of the log. */
    static Reading.Content content(long position, CheckInRecorded e) {
        return content(position, e.value(), e.steps(), e.confidence(), e.forecast(), e.act());
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

    boolean isRecorded() {
        return recorded != null;
    }

    /** The reading, which was recorded. */
    Reading reading() {
        if (recorded == null) {
            throw new IllegalStateException(checkInId + " was never recorded.");
        }
        return new Reading(checkInId, recorded, contents, retractedPosition);
    }
}
