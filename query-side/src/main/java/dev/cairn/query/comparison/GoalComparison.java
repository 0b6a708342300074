package dev.cairn.query.comparison;

import dev.cairn.query.progress.Stage;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a goal is different.
 *
 * @param objectiveId the goal
 * @param wording its wording, as it was called last
 * @param teamId the team whose goal it was last, or null for a personal goal
 * @param personId the person whose goal it was last, or null for a team's goal
 * @param stage the stage in which it was last
 * @param progressBefore its progress at the first moment, 0 to 1; null where it was unknown, or the goal not there
 * @param progressAfter its progress at the second moment, likewise
 * @param scoreBefore its score at the first moment, likewise
 * @param scoreAfter its score at the second moment, likewise
 * @param differences in which ways the goal itself is different; empty where only key results are
 * @param keyResults its key results that are different, in the order of their addition
 */
public record GoalComparison(
        String objectiveId,
        String wording,
        @Nullable String teamId,
        @Nullable String personId,
        Stage stage,
        @Nullable BigDecimal progressBefore,
        @Nullable BigDecimal progressAfter,
        @Nullable BigDecimal scoreBefore,
        @Nullable BigDecimal scoreAfter,
        List<Difference> differences,
        List<KeyResultComparison> keyResults) {}
