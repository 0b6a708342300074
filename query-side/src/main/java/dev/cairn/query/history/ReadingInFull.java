package dev.cairn.query.history;

import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check-in, and what became of it.
 *
 * @param checkInId the reading
 * @param said what it says now
 * @param before what it said before its corrections, oldest first; empty where it was never corrected
 * @param retracted when and by whom it was retracted, or null where it holds
 * @param progress the key result's progress right after it, 0 to 1, by the measure of that time; null where it is unknown, and
 *     for a retracted reading
 */
public record ReadingInFull(
        String checkInId,
        Said said,
        List<Said> before,
        @Nullable Occurrence retracted,
        @Nullable BigDecimal progress) {

    /**
     * What a check-in said.
     *
     * @param when when and by whom it was said, with its note
     * @param value the measured value, or null
     * @param steps how far the reported steps of a milestone are done, 0 to 1 each; empty where none was given
     * @param confidence how sure a person is, 0 to 1, or null
     * @param forecast the final score that a person expects, 0 to 1, or null
     */
    public record Said(
            Occurrence when,
            @Nullable BigDecimal value,
            List<StepDone> steps,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal forecast) {}
}
