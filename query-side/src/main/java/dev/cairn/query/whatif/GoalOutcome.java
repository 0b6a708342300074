package dev.cairn.query.whatif;

import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.progress.Band;
import dev.cairn.query.progress.Mean;
import dev.cairn.query.progress.Stage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a goal came out, or would have; each value as the overview has it.
 *
 * @param teamId the team whose goal it is, or null for a personal goal
 * @param personId the person whose goal it is, or null for a team's goal
 * @param wording what is to be achieved
 * @param kind {@code committed} or {@code aspirational}
 * @param stage where it is in its life
 * @param ownerId who answers for it, or null
 * @param progress the weighted mean over the key results that are not dropped
 * @param expected the weighted mean of what was to be expected of them, 0 to 1, or null
 * @param score the weighted mean of the scores
 * @param band the band of the score, or null
 */
public record GoalOutcome(
        @Nullable String teamId,
        @Nullable String personId,
        String wording,
        String kind,
        Stage stage,
        @Nullable String ownerId,
        Mean progress,
        @Nullable BigDecimal expected,
        Mean score,
        @Nullable Band band) {

    static GoalOutcome of(ObjectiveOverview goal) {
        return new GoalOutcome(
                goal.teamId(),
                goal.personId(),
                goal.wording(),
                goal.kind(),
                goal.stage(),
                goal.ownerId(),
                goal.progress(),
                goal.expected(),
                goal.score(),
                goal.band());
    }
}
