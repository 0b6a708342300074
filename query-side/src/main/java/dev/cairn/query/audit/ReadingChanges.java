package dev.cairn.query.audit;

import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.StepDone;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.Measurement;
import dev.cairn.query.progress.Reading;
import dev.cairn.query.progress.RunningGoal;
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
     * @param before the goal before the event, as of the event's effective time
     * @return null where the event is not about a reading
     */
    static @Nullable List<Change> of(KeyResultEvent event, RunningGoal before) {
        return switch (event) {
            case CheckInRecorded e -> {
                KeyResultStanding was = before.keyResult(e.keyResultId());
                yield recorded(e, was == null ? Measurement.NONE : was.measurement());
            }
            case CheckInCorrected e ->
                said(before.reading(e.keyResultId(), e.checkInId()))
                        .changesTo(said(e.value(), e.steps(), e.confidence(), e.forecast()));
            case CheckInRetracted e ->
                said(before.reading(e.keyResultId(), e.checkInId())).changesTo(new Fields());
            default -> null;
        };
    }

    /** @param measured what was said before */
    static List<Change> recorded(CheckInRecorded event, Measurement measured) {
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

    private static Fields said(@Nullable Reading reading) {
        if (reading == null || !reading.inForce()) {
            return new Fields();
        }
        Reading.Content content = reading.content();
        return said(content.value(), content.steps(), content.confidence(), content.forecast());
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
