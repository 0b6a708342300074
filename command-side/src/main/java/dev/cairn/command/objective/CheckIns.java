package dev.cairn.command.objective;

import static dev.cairn.command.ReasonNeeded.CATEGORY;
import static dev.cairn.command.ReasonNeeded.NOTHING;

import dev.cairn.command.CycleFacts;
import dev.cairn.command.Dating;
import dev.cairn.command.Occasion;
import dev.cairn.command.ReasonNeeded;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violations;
import dev.cairn.events.Act;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.ObjectiveEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Readings. They are taken of published goals, dropped key results included, and of goals that were dropped after they were
 * published; a draft, a proposal and a closed goal take none. They end when the cycle closes, not with its last day.
 */
final class CheckIns {

    /** How long one may correct one's own reading without a reason. */
    private static final Duration OWN_CORRECTION = Duration.ofHours(24);

    private CheckIns() {}

    static List<ObjectiveEvent> decide(Situation situation, CheckInCommand command) {
        return switch (command) {
            case RecordCheckIn record -> record(situation, record);
            case CorrectCheckIn correct -> correct(situation, correct.reading());
            case RetractCheckIn retract -> retract(situation, retract);
        };
    }

    private static List<ObjectiveEvent> record(Situation situation, RecordCheckIn record) {
        if (record.readings().isEmpty()) {
            throw RuleBroken.invalid("readings-missing", "readings", "A check-in has at least one reading.");
        }
        Violations violations = new Violations();
        List<Integer> unrecorded = new ArrayList<>();
        for (int i = 0; i < record.readings().size(); i++) {
            Reading reading = record.readings().get(i);
            Boolean recorded = violations.take("readings[" + i + "]", () -> recorded(situation, reading));
            if (recorded != null && !recorded) {
                unrecorded.add(i);
            }
        }
        violations.throwIfAny();
        if (unrecorded.isEmpty()) {
            return List.of();
        }
        CycleFacts cycle = situation.openCycle();
        situation.requireMeasured();
        Instant effectiveAt = Dating.ofReading(situation.occasion(), cycle);
        requireDifferent(record.readings(), violations);
        List<ObjectiveEvent> events = new ArrayList<>();
        for (int i : unrecorded) {
            Reading reading = record.readings().get(i);
            ObjectiveEvent event =
                    violations.take("readings[" + i + "]", () -> recorded(situation, reading, effectiveAt));
            if (event != null) {
                events.add(event);
            }
        }
        violations.throwIfAny();
        return List.copyOf(events);
    }

    private static CheckInRecorded recorded(Situation situation, Reading reading, Instant effectiveAt) {
        KeyResult keyResult = situation.keyResult(reading.keyResultId());
        if (effectiveAt.isBefore(keyResult.existsFrom())) {
            throw RuleBroken.conflict(
                    "before-key-result",
                    "effectiveAt",
                    "A reading is not dated before its key result was there.",
                    keyResult.existsFrom() + " or later");
        }
        Measuring.Content content =
                Measuring.content(reading, keyResult, effectiveAt, note(situation.occasion(), reading));
        return new CheckInRecorded(
                situation.id(),
                keyResult.id(),
                reading.checkInId().value(),
                content.value(),
                content.steps(),
                content.confidence(),
                content.forecast(),
                act(situation.occasion(), effectiveAt, NOTHING, note(situation.occasion(), reading)));
    }

    /** Whether this very reading is in the log already; its id may not stand for another one. */
    private static boolean recorded(Situation situation, Reading reading) {
        Said checkIn = Said.of(reading.checkInId().value());
        for (KeyResult keyResult : situation.goal().keyResults().values()) {
            RecordedReading found = keyResult.reading(checkIn);
            if (found == null) {
                continue;
            }
            Instant dated = situation.occasion().effectiveAt();
            boolean same = keyResult.id().equals(reading.keyResultId().value())
                    && (dated == null || dated.equals(found.effectiveAt()))
                    && Measuring.says(found.first(), keyResult, reading, note(situation.occasion(), reading));
            if (!same) {
                throw RuleBroken.conflict("already-used-id", "checkInId", "This id already names another reading.");
            }
            return true;
        }
        return false;
    }

    private static void requireDifferent(List<Reading> readings, Violations violations) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            violations.require(
                    seen.add(reading.checkInId().value()),
                    "reading-repeated",
                    "readings[" + i + "].checkInId",
                    "Each reading of a check-in has an id of its own.",
                    null);
            violations.require(
                    seen.add(reading.keyResultId().value()),
                    "key-result-repeated",
                    "readings[" + i + "].keyResultId",
                    "A check-in has one reading of a key result.",
                    null);
        }
    }

    private static List<ObjectiveEvent> correct(Situation situation, Reading reading) {
        Occasion occasion = situation.occasion();
        KeyResult keyResult = situation.keyResult(reading.keyResultId());
        RecordedReading found = find(keyResult, reading.checkInId());
        if (found.retracted()) {
            throw RuleBroken.conflict(
                    "reading-retracted",
                    "checkInId",
                    "A reading that was retracted is not corrected.",
                    "record another reading");
        }
        String note = note(occasion, reading);
        if (Measuring.says(found.content(), keyResult, reading, note)) {
            return List.of();
        }
        situation.openCycle();
        situation.requireMeasured();
        requireSameDate(occasion, found);
        Measuring.Content content = Measuring.content(reading, keyResult, found.effectiveAt(), note);
        return List.of(new CheckInCorrected(
                situation.id(),
                keyResult.id(),
                reading.checkInId().value(),
                content.value(),
                content.steps(),
                content.confidence(),
                content.forecast(),
                act(occasion, found.effectiveAt(), reasonNeeded(occasion, found), note)));
    }

    private static List<ObjectiveEvent> retract(Situation situation, RetractCheckIn retract) {
        Occasion occasion = situation.occasion();
        KeyResult keyResult = situation.keyResult(retract.keyResultId());
        RecordedReading found = find(keyResult, retract.checkInId());
        if (found.retracted()) {
            return List.of();
        }
        situation.openCycle();
        situation.requireMeasured();
        requireSameDate(occasion, found);
        return List.of(new CheckInRetracted(
                situation.id(),
                keyResult.id(),
                retract.checkInId().value(),
                act(occasion, found.effectiveAt(), reasonNeeded(occasion, found), occasion.note())));
    }

    private static RecordedReading find(KeyResult keyResult, CheckInId checkInId) {
        RecordedReading found = keyResult.reading(Said.of(checkInId.value()));
        if (found == null) {
            throw RuleBroken.notFound("reading-unknown", "checkInId", "This key result has no such reading.");
        }
        return found;
    }

    private static void requireSameDate(Occasion occasion, RecordedReading found) {
        if (occasion.effectiveAt() != null && !occasion.effectiveAt().equals(found.effectiveAt())) {
            throw RuleBroken.invalid(
                    "reading-keeps-its-date",
                    "effectiveAt",
                    "A correction is effective when the reading was; to move its day, retract it and record another.",
                    found.effectiveAt() + ", or no date");
        }
    }

    /** Correcting one's own reading within a day of its recording needs none. */
    private static ReasonNeeded reasonNeeded(Occasion occasion, RecordedReading found) {
        String by = Situation.textOf(occasion.by());
        boolean own = by != null && by.equals(found.by());
        boolean soon = !occasion.knownAt().isAfter(found.knownAt().plus(OWN_CORRECTION));
        return own && soon ? NOTHING : CATEGORY;
    }

    private static @Nullable String note(Occasion occasion, Reading reading) {
        return reading.note() != null ? reading.note() : occasion.note();
    }

    private static Act act(Occasion occasion, Instant effectiveAt, ReasonNeeded needed, @Nullable String note) {
        return occasion.act(effectiveAt, needed.from(occasion), note);
    }
}
