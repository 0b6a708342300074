package dev.cairn.query.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a key result stands: facts only, nothing that changes because time passes.
 *
 * @param definition what it asks for
 * @param droppedAt when it was dropped, effective, or null where it is not
 * @param measurement what its readings say
 * @param score its score, or null where it has none
 * @param progressRule by which its progress is counted
 */
public record KeyResultStanding(
        KeyResultDefinition definition,
        @Nullable Instant droppedAt,
        Measurement measurement,
        @Nullable Score score,
        @JsonIgnore ProgressRule progressRule) {

    /** An answer that has travelled does not say by which rule: there is one that is not supposed. */
    public KeyResultStanding {
        progressRule = Objects.requireNonNullElse(progressRule, ProgressRule.LINEAR);
    }

    /** As it really stands. */
    public KeyResultStanding(
            KeyResultDefinition definition,
            @Nullable Instant droppedAt,
            Measurement measurement,
            @Nullable Score score) {
        this(definition, droppedAt, measurement, score, ProgressRule.LINEAR);
    }

    /**
     * How it stands after a further check-in. A check-in is recorded once, and none before it is dated later.
     *
     * @param position the check-in's position in the log
     */
    KeyResultStanding after(long position, CheckInRecorded checkIn) {
        Instant at = checkIn.act().effectiveAt();
        Measurement said = measurement.after(at, ReadingSlot.content(position, checkIn));
        Metric metric = definition.metric();
        BigDecimal value = checkIn.value();
        if (value != null && metric.type().equals(Metric.MAINTAIN)) {
            said = said.with(TimeInRange.after(said.timeInRange(), at, Arithmetic.inRange(metric, value)));
        }
        return new KeyResultStanding(definition, droppedAt, said, score, progressRule);
    }

    /** Whether it was given up. */
    public boolean dropped() {
        return droppedAt != null;
    }

    /**
     * How much of it is there, 0 to 1 unless its rule says otherwise; null where nothing was measured yet. It does not depend
     * on the time of asking.
     */
    public @Nullable BigDecimal progress() {
        return progressRule.progress(definition.metric(), measurement.value(), measurement.stepsDone());
    }

    /** Whether its target is met. */
    public boolean reached() {
        return Arithmetic.reached(definition.metric(), measurement.value(), measurement.stepsDone());
    }
}
