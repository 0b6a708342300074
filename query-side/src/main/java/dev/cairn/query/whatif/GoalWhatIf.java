package dev.cairn.query.whatif;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal that would be different.
 *
 * @param objectiveId the goal
 * @param reality how it is, or null where only the rules have it in this cycle
 * @param hypothetical how it would be, or null where by the rules it would not be there
 * @param progressBy how much further its progress would be, below 0 where it would be less; null where one is unknown
 * @param scoreBy the same of its score
 * @param causes the events of the goal itself that make the difference, by position
 * @param keyResults its key results that would be different, in the order of their addition
 */
public record GoalWhatIf(
        String objectiveId,
        @Nullable GoalOutcome reality,
        @Nullable GoalOutcome hypothetical,
        @Nullable BigDecimal progressBy,
        @Nullable BigDecimal scoreBy,
        List<WhatIfCause> causes,
        List<KeyResultWhatIf> keyResults) {

    /** Takes copies of the lists. */
    public GoalWhatIf {
        causes = List.copyOf(causes);
        keyResults = List.copyOf(keyResults);
    }
}
