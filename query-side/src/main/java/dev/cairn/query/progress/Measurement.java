package dev.cairn.query.progress;

import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the readings of a key result say, each thing as it was last said. All times are effective ones.
 *
 * @param checkIns how many readings hold
 * @param lastCheckInAt when the latest of them was, whatever it said; null where there is none
 * @param value the latest value, in the metric's unit; null where none was given
 * @param stepsDone how far each step of a milestone was last said to be done, 0 to 1; empty where nothing was said
 * @param measuredAt when a value or steps were last given, or null
 * @param confidence how sure a person was last that it will be reached, 0 to 1, or null
 * @param confidenceAt when the confidence was said, or null
 * @param forecast the final score that a person last expected, 0 to 1, or null
 * @param forecastAt when the forecast was said, or null
 * @param timeInRange for a value to maintain, how long it was in range; null where there is no value, and for other metrics
 */
public record Measurement(
        int checkIns,
        @Nullable Instant lastCheckInAt,
        @Nullable BigDecimal value,
        SortedMap<String, BigDecimal> stepsDone,
        @Nullable Instant measuredAt,
        @Nullable BigDecimal confidence,
        @Nullable Instant confidenceAt,
        @Nullable BigDecimal forecast,
        @Nullable Instant forecastAt,
        @Nullable TimeInRange timeInRange) {

    /** What there is before the first reading. */
    public static final Measurement NONE =
            new Measurement(0, null, null, Collections.emptySortedMap(), null, null, null, null, null, null);

    /** Takes a copy of the steps. */
    public Measurement {
        stepsDone = stepsDone.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(stepsDone));
    }

    /** What these readings say, which hold and are in the order of rank. */
    static Measurement of(List<Reading> readings, @Nullable TimeInRange timeInRange) {
        Measurement measurement = NONE;
        for (Reading reading : readings) {
            measurement = measurement.after(reading.rank().effectiveAt(), reading.content());
        }
        return measurement.with(timeInRange);
    }

    /** With a reading that holds and has a higher rank than all before; the time in range stays as it was. */
    Measurement after(Instant at, Reading.Content said) {
        boolean measures = said.value() != null || !said.steps().isEmpty();
        return new Measurement(
                checkIns + 1,
                at,
                said.value() != null ? said.value() : value,
                said.steps().isEmpty() ? stepsDone : stepsAfter(said.steps()),
                measures ? at : measuredAt,
                said.confidence() != null ? said.confidence() : confidence,
                said.confidence() != null ? at : confidenceAt,
                said.forecast() != null ? said.forecast() : forecast,
                said.forecast() != null ? at : forecastAt,
                timeInRange);
    }

    private SortedMap<String, BigDecimal> stepsAfter(List<StepDone> said) {
        SortedMap<String, BigDecimal> steps = new TreeMap<>(stepsDone);
        said.forEach(step -> steps.put(step.name(), step.done()));
        return steps;
    }

    /** The same with that time in range. */
    Measurement with(@Nullable TimeInRange time) {
        return Objects.equals(time, timeInRange)
                ? this
                : new Measurement(
                        checkIns,
                        lastCheckInAt,
                        value,
                        stepsDone,
                        measuredAt,
                        confidence,
                        confidenceAt,
                        forecast,
                        forecastAt,
                        time);
    }
}
