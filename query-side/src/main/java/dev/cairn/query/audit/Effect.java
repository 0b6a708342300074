package dev.cairn.query.audit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event did to its subject, worked out from the events that the log had taken before it and that were effective by
 * then.
 *
 * @param cycleId the cycle that it belongs to, or null
 * @param teamId the team whose goal it is after the event, or the team itself; null for personal goals and the organisation
 * @param objectiveWording the goal's wording after the event, or null
 * @param keyResultWording the key result's wording after the event, or null
 * @param changes the fields that it changed
 * @param keyResultProgress what it did to the key result's progress; {@link Shift#NONE} where it is not about one
 * @param objectiveProgress what it did to the goal's progress; {@link Shift#NONE} where it is about no key result
 * @param easing whether it made anything easier or harder, or null
 */
record Effect(
        @Nullable String cycleId,
        @Nullable String teamId,
        @Nullable String objectiveWording,
        @Nullable String keyResultWording,
        List<Change> changes,
        Shift keyResultProgress,
        Shift objectiveProgress,
        @Nullable Easing easing) {

    /**
     * From what to what a number went.
     *
     * @param before 0 to 1, or null where it was unknown
     * @param after 0 to 1, or null where it is unknown
     */
    record Shift(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        static final Shift NONE = new Shift(null, null);
    }
}
