package dev.cairn.query.comparison;

import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.GoalMeans;
import dev.cairn.query.progress.Mean;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * What the goals of a cycle come to at one moment. Drafts, proposals, and goals that were declined or dropped do not count.
 *
 * @param objectives how many goals count
 * @param keyResults how many key results of theirs are not dropped
 * @param progress the mean of their progress
 * @param score the mean of their scores
 * @param progressSum the sum of the progress of goals that have one, from which the mean is taken
 * @param withProgress how many goals have one
 */
public record CycleTotals(
        int objectives, int keyResults, Mean progress, Mean score, BigDecimal progressSum, int withProgress) {

    static CycleTotals of(Collection<Goal> all) {
        List<Goal> counted =
                all.stream().filter(goal -> goal.objective().stage().counts()).toList();
        List<GoalMeans> means = counted.stream()
                .map(goal -> GoalMeans.of(goal.objective(), goal.keyResults()))
                .toList();
        BigDecimal sum = BigDecimal.ZERO;
        int valued = 0;
        for (GoalMeans each : means) {
            BigDecimal progress = each.progress().value();
            if (progress != null) {
                sum = sum.add(progress);
                valued++;
            }
        }
        return new CycleTotals(
                counted.size(),
                (int) counted.stream()
                        .flatMap(goal -> goal.keyResults().stream())
                        .filter(keyResult -> !keyResult.dropped())
                        .count(),
                Mean.over(means.stream().map(GoalMeans::progress).toList()),
                Mean.over(means.stream().map(GoalMeans::score).toList()),
                sum,
                valued);
    }
}
