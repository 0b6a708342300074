package dev.cairn.query.overview;

import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.progress.Mean;
import dev.cairn.query.progress.Score;
import dev.cairn.query.progress.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goals come to. Each goal counts the same; drafts, proposals, and goals that were declined or dropped do not count.
 *
 * @param objectives how many goals count
 * @param progress the mean of their progress, and how many of their key results reported
 * @param score the mean of their scores, and how many of their key results were scored
 * @param scoreWithoutDropped the same without key results that were dropped
 * @param paces how their key results do
 * @param targetsTooEasy whether there are scores of aspirational goals and all of them are 1: next time aim higher
 */
public record Summary(
        int objectives, Mean progress, Mean score, Mean scoreWithoutDropped, Paces paces, boolean targetsTooEasy) {

    /** What these goals come to. */
    static Summary of(List<ObjectiveOverview> all) {
        List<ObjectiveOverview> counted =
                all.stream().filter(goal -> goal.stage().counts()).toList();
        return new Summary(
                counted.size(),
                Mean.over(counted.stream().map(ObjectiveOverview::progress).toList()),
                Mean.over(counted.stream().map(ObjectiveOverview::score).toList()),
                Mean.over(counted.stream()
                        .map(ObjectiveOverview::scoreWithoutDropped)
                        .toList()),
                Paces.of(counted.stream()
                        .filter(goal -> goal.stage() == Stage.PUBLISHED)
                        .flatMap(goal -> goal.keyResults().stream())
                        .toList()),
                Arithmetic.targetsTooEasy(aspirationalScores(counted)));
    }

    private static List<BigDecimal> aspirationalScores(List<ObjectiveOverview> counted) {
        return counted.stream()
                .filter(goal -> goal.kind().equals("aspirational"))
                .flatMap(goal -> goal.keyResults().stream())
                .flatMap(keyResult -> Stream.ofNullable(keyResult.score()))
                .map(Score::value)
                .toList();
    }
}
