package dev.cairn.command.objective;

import dev.cairn.events.Act;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask of a reading that is in the log.
 *
 * @param checkIn the digest of its id
 * @param effectiveAt when it is effective, in whole milliseconds; corrections do not move it
 * @param by whose act it was, or null where a file does not say
 * @param knownAt when it became known, in whole milliseconds: what its file claims, or when the log took it
 * @param first what it said at first
 * @param content what it says now
 * @param value the value that it has now, in the metric's unit, or null
 * @param steps how far it says now that steps of a milestone are done, or null
 * @param retracted whether it was taken back
 */
record RecordedReading(
        Said checkIn,
        Instant effectiveAt,
        @Nullable String by,
        Instant knownAt,
        Said first,
        Said content,
        @Nullable BigDecimal value,
        @Nullable List<StepDone> steps,
        boolean retracted) {

    static RecordedReading of(CheckInRecorded event, Instant recordedAt) {
        Said said = Said.of(event.value(), event.steps(), event.confidence(), event.forecast(), noteOf(event.act()));
        return new RecordedReading(
                Said.of(event.checkInId()),
                event.act().effectiveAt(),
                event.act().by(),
                event.act().knownAt(recordedAt),
                said,
                said,
                event.value(),
                event.steps(),
                false);
    }

    RecordedReading corrected(CheckInCorrected event) {
        Said said = Said.of(event.value(), event.steps(), event.confidence(), event.forecast(), noteOf(event.act()));
        return new RecordedReading(
                checkIn, effectiveAt, by, knownAt, first, said, event.value(), event.steps(), retracted);
    }

    RecordedReading asRetracted() {
        return new RecordedReading(checkIn, effectiveAt, by, knownAt, first, content, value, steps, true);
    }

    private static @Nullable String noteOf(Act act) {
        return act.note() == null ? null : act.note().text();
    }
}
