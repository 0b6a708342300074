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
 * A reading that is in the log. Goals have many, and are kept in memory, so that it holds no more than rules ask for.
 *
 * @param checkInId its id
 * @param effectiveAt when it is effective; corrections do not move it
 * @param by whose act it was, or null where a file does not say
 * @param knownAt when it became known: what its file claims, or when the log took it
 * @param first what it said at first
 * @param content what it says now
 * @param retracted whether it was taken back
 */
record RecordedReading(
        String checkInId,
        Instant effectiveAt,
        @Nullable String by,
        Instant knownAt,
        Content first,
        Content content,
        boolean retracted) {

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
        Content said = Content.of(event);
        return new RecordedReading(
                event.checkInId(),
                event.act().effectiveAt(),
                event.act().by(),
                event.act().knownAt(recordedAt),
                said,
                said,
                false);
    }

    RecordedReading corrected(CheckInCorrected event) {
        return new RecordedReading(checkInId, effectiveAt, by, knownAt, first, Content.of(event), retracted);
    }

    RecordedReading asRetracted() {
        return new RecordedReading(checkInId, effectiveAt, by, knownAt, first, content, true);
    }
}
