package dev.cairn.query.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the key results of a goal come to. None of it depends on the time of asking.
 *
 * @param progress the weighted mean over the key results that are not dropped; unknown where none is left
 * @param score the weighted mean over all scored key results, those that were dropped after publishing included
 * @param scoreWithoutDropped the same without the dropped ones
 */
public record GoalMeans(Mean progress, Mean score, Mean scoreWithoutDropped) {

    /** A dropped key result that has no score is not waited for, so it is not counted among those that could have one. */
    public static GoalMeans of(ObjectiveStanding objective, List<KeyResultStanding> keyResults) {
        List<KeyResultStanding> kept =
                keyResults.stream().filter(keyResult -> !keyResult.dropped()).toList();
        List<KeyResultStanding> scorable = keyResults.stream()
                .filter(keyResult ->
                        !keyResult.dropped() || (keyResult.score() != null && wasDroppedInForce(objective, keyResult)))
                .toList();
        return new GoalMeans(progress(keyResults), score(scorable), score(kept));
    }

    /** The weighted mean over the key results that are not dropped; unknown where none is left. */
    public static Mean progress(List<KeyResultStanding> keyResults) {
        List<Mean.Weighted> kept = new ArrayList<>(keyResults.size());
        for (KeyResultStanding keyResult : keyResults) {
            if (!keyResult.dropped()) {
                kept.add(weighted(keyResult, keyResult.progress()));
            }
        }
        return Mean.ofProgress(kept);
    }

    private static boolean wasDroppedInForce(ObjectiveStanding objective, KeyResultStanding keyResult) {
        Instant publishedAt = objective.publishedAt();
        Instant droppedAt = keyResult.droppedAt();
        return publishedAt != null && droppedAt != null && !droppedAt.isBefore(publishedAt);
    }

    private static Mean score(List<KeyResultStanding> keyResults) {
        return Mean.ofScores(keyResults.stream()
                .map(keyResult -> {
                    Score score = keyResult.score();
                    return weighted(keyResult, score == null ? null : score.value());
                })
                .toList());
    }

    private static Mean.Weighted weighted(KeyResultStanding keyResult, @Nullable BigDecimal number) {
        return new Mean.Weighted(number, keyResult.definition().weight());
    }
}
