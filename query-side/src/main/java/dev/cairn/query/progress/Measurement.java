package dev.cairn.query.progress;

import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
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
    public static final Measurement NONE = of(List.of(), null);

    /** Takes a copy of the steps. */
    public Measurement {
        stepsDone = Collections.unmodifiableSortedMap(new TreeMap<>(stepsDone));
    }

    /** What these readings say, which hold and are in the order of rank. */
    static Measurement of(List<Reading> readings, @Nullable TimeInRange timeInRange) {
        Instant lastCheckInAt = null;
        BigDecimal value = null;
        SortedMap<String, BigDecimal> stepsDone = new TreeMap<>();
        Instant measuredAt = null;
        BigDecimal confidence = null;
        Instant confidenceAt = null;
        BigDecimal forecast = null;
        Instant forecastAt = null;
        for (Reading reading : readings) {
            Instant at = reading.rank().effectiveAt();
            Reading.Content said = reading.content();
            lastCheckInAt = at;
            if (said.value() != null) {
                value = said.value();
                measuredAt = at;
            }
            for (StepDone step : said.steps()) {
                stepsDone.put(step.name(), step.done());
                measuredAt = at;
            }
            if (said.confidence() != null) {
                confidence = said.confidence();
                confidenceAt = at;
            }
            if (said.forecast() != null) {
                forecast = said.forecast();
                forecastAt = at;
            }
        }
        return new Measurement(
                readings.size(),
                lastCheckInAt,
                value,
                stepsDone,
                measuredAt,
                confidence,
                confidenceAt,
                forecast,
                forecastAt,
                timeInRange);
    }
}
