package dev.cairn.query.overview;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.progress.Band;
import dev.cairn.query.progress.CycleTerm;
import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.GoalMeans;
import dev.cairn.query.progress.Mean;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A goal with its numbers.
 *
 * @param objectiveId the goal
 * @param cycleId the cycle it is for
 * @param teamId the team whose goal it is, or null for a personal goal
 * @param personId the person whose goal it is, or null for a team's goal
 * @param wording what is to be achieved
 * @param kind {@code committed} or {@code aspirational}
 * @param stage where it is in its life
 * @param stageSince since when, effective
 * @param ownerId who answers for it, or null
 * @param reviewerId who reviews it, or null
 * @param labels values by key
 * @param implied whether an import mentioned it without ever having set it
 * @param progress the weighted mean over the key results that are not dropped, and how many of them reported
 * @param expected the weighted mean of what was to be expected of them, 0 to 1, or null where there are none
 * @param score the weighted mean of the scores, those of key results that were dropped after publishing included
 * @param scoreWithoutDropped the same without the dropped ones
 * @param band the band of {@code score}, or null where nothing is scored
 * @param keyResults its key results in the order of their addition, dropped ones included
 */
public record ObjectiveOverview(
        String objectiveId,
        String cycleId,
        @Nullable String teamId,
        @Nullable String personId,
        String wording,
        String kind,
        Stage stage,
        Instant stageSince,
        @Nullable String ownerId,
        @Nullable String reviewerId,
        SortedMap<String, String> labels,
        boolean implied,
        Mean progress,
        @Nullable BigDecimal expected,
        Mean score,
        Mean scoreWithoutDropped,
        @Nullable Band band,
        List<KeyResultOverview> keyResults) {

    /** The goal at that time. */
    static ObjectiveOverview of(Goal goal, CycleTerm cycle, Settings settings, Instant at) {
        ObjectiveStanding objective = goal.objective();
        GoalMeans means = GoalMeans.of(objective, goal.keyResults());
        BigDecimal score = means.score().value();
        List<KeyResultOverview> keyResults = goal.keyResults().stream()
                .map(keyResult -> KeyResultOverview.of(objective, keyResult, cycle, settings, at))
                .toList();
        return new ObjectiveOverview(
                objective.objectiveId(),
                objective.cycleId(),
                objective.teamId(),
                objective.personId(),
                objective.wording(),
                objective.kind(),
                objective.stage(),
                objective.stageSince(),
                objective.ownerId(),
                objective.reviewerId(),
                objective.labels(),
                objective.implied(),
                means.progress(),
                expected(keyResults),
                means.score(),
                means.scoreWithoutDropped(),
                score == null ? null : Arithmetic.band(objective.kind(), score, settings),
                keyResults);
    }

    private static @Nullable BigDecimal expected(List<KeyResultOverview> keyResults) {
        return Mean.ofProgress(keyResults.stream()
                        .filter(keyResult -> keyResult.droppedAt() == null)
                        .map(keyResult ->
                                new Mean.Weighted(keyResult.assessment().expected(), keyResult.weight()))
                        .toList())
                .value();
    }
}
