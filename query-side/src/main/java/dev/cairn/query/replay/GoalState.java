package dev.cairn.query.replay;

import dev.cairn.query.overview.KeyResultOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.progress.Band;
import dev.cairn.query.progress.Mean;
import dev.cairn.query.progress.Stage;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A goal as a frame draws it; each value as the overview has it.
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
 * @param keyResultIds its key results in the order of their addition
 * @param keyResults its key results by id
 */
public record GoalState(
        @Nullable String teamId,
        @Nullable String personId,
        String wording,
        String kind,
        Stage stage,
        @Nullable String ownerId,
        Mean progress,
        @Nullable BigDecimal expected,
        Mean score,
        @Nullable Band band,
        List<String> keyResultIds,
        Map<String, KeyResultState> keyResults) {

    /** That of an overview. */
    public static GoalState of(ObjectiveOverview goal) {
        Map<String, KeyResultState> keyResults = new LinkedHashMap<>();
        for (KeyResultOverview keyResult : goal.keyResults()) {
            keyResults.put(keyResult.keyResultId(), KeyResultState.of(keyResult));
        }
        return new GoalState(
                goal.teamId(),
                goal.personId(),
                goal.wording(),
                goal.kind(),
                goal.stage(),
                goal.ownerId(),
                goal.progress(),
                goal.expected(),
                goal.score(),
                goal.band(),
                List.copyOf(keyResults.keySet()),
                keyResults);
    }
}
