package dev.cairn.command.objective;

import dev.cairn.events.FreeText;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading that is in the log.
 *
 * @param first how it was recorded
 * @param knownAt when it became known: what its file claims, or when the log took it
 * @param content what it says now
 * @param retracted whether it was taken back
 */
record RecordedReading(CheckInRecorded first, Instant knownAt, Content content, boolean retracted) {

    /** What a reading says; see {@link Reading}. */
    record Content(
            @Nullable BigDecimal value,
            @Nullable List<StepDone> steps,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal forecast,
            @Nullable FreeText note) {

        static Content of(CheckInRecorded event) {
            return new Content(
                    event.value(),
                    event.steps(),
                    event.confidence(),
                    event.forecast(),
                    event.act().note());
        }

        static Content of(CheckInCorrected event) {
            return new Content(
                    event.value(),
                    event.steps(),
                    event.confidence(),
                    event.forecast(),
                    event.act().note());
        }
    }

    static RecordedReading of(CheckInRecorded event, Instant recordedAt) {
        return new RecordedReading(event, event.act().knownAt(recordedAt), Content.of(event), false);
    }

    RecordedReading corrected(CheckInCorrected event) {
        return new RecordedReading(first, knownAt, Content.of(event), retracted);
    }

    RecordedReading asRetracted() {
        return new RecordedReading(first, knownAt, content, true);
    }

    /** When it is effective; corrections do not move it. */
    Instant effectiveAt() {
        return first.act().effectiveAt();
    }
}
