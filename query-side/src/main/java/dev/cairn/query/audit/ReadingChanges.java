package dev.cairn.query.audit;

import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.StepDone;
import dev.cairn.query.progress.KeyResultFold;
import dev.cairn.query.progress.Measurement;
import dev.cairn.query.progress.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check-in changed. A new one says where things stand, so all that it says is listed, beside what was last said before,
 * also where that is the same. A correction or retraction is about one reading, and is held against what that reading said.
 */
final class ReadingChanges {

    private ReadingChanges() {}

    /**
     * @param before the key result before the event, as of the event's effective time
     * @param measured what its readings say before the event
     * @return null where the event is not about a reading
     */
    static @Nullable List<Change> of(KeyResultEvent event, KeyResultFold before, Measurement measured) {
        return switch (event) {
            case CheckInRecorded e -> recorded(e, measured);
            case CheckInCorrected e ->
                said(before, e.checkInId()).changesTo(said(e.value(), e.steps(), e.confidence(), e.forecast()));
            case CheckInRetracted e -> said(before, e.checkInId()).changesTo(new Fields());
            default -> null;
        };
    }

    private static List<Change> recorded(CheckInRecorded event, Measurement measured) {
        List<Change> changes = new ArrayList<>();
        if (event.value() != null) {
            changes.add(new Change("value", measured.value(), event.value()));
        }
        if (event.steps() != null) {
            for (StepDone step : event.steps()) {
                changes.add(new Change(done(step), measured.stepsDone().get(step.name()), step.done()));
            }
        }
        if (event.confidence() != null) {
            changes.add(new Change("confidence", measured.confidence(), event.confidence()));
        }
        if (event.forecast() != null) {
            changes.add(new Change("forecast", measured.forecast(), event.forecast()));
        }
        return changes;
    }

    private static Fields said(KeyResultFold before, String checkInId) {
        for (Reading reading : before.readings()) {
            if (reading.checkInId().equals(checkInId) && reading.inForce()) {
                Reading.Content content = reading.content();
                return said(content.value(), content.steps(), content.confidence(), content.forecast());
            }
        }
        return new Fields();
    }

    private static Fields said(
            @Nullable BigDecimal value,
            @Nullable List<StepDone> steps,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal forecast) {
        Fields fields = new Fields().put("value", value);
        if (steps != null) {
            steps.forEach(step -> fields.put(done(step), step.done()));
        }
        return fields.put("confidence", confidence).put("forecast", forecast);
    }

    private static String done(StepDone step) {
        return "steps." + step.name() + ".done";
    }
}
