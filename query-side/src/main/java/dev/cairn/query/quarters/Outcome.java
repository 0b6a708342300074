package dev.cairn.query.quarters;

import dev.cairn.query.progress.Mean;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the goals of a team or an organisation came to in a cycle. Only goals that were published once count in shares: what was
 * never promised is not given up.
 *
 * @param published how many goals were published once
 * @param score the mean of the scores of goals in force or closed, and how many key results were scored; key results that
 *     were dropped after publishing count with their score, as everywhere
 * @param scoreWithoutDropped the same without those
 * @param aspirational of the scored aspirational goals, those whose score is in the upper band, by default 0.7 and more: what
 *     is to be expected of goals that are set high (J. Doerr, Measure What Matters, ch. 9). A share near 1 says that targets are
 *     too easy
 * @param committed of the scored committed goals, those whose score is in the upper band, by default 1
 * @param carried of the published goals, those that were carried into another cycle
 * @param dropped of the published goals, those that were dropped
 * @param eased of the key results of published goals, those whose target was eased after the goal was published, whatever
 *     became of it later; that a promise moves is told apart from that it is kept
 * @param easings how often that was done in all
 * @param checkIns of the cadences that went by while a key result was in force, those in which somebody checked in: adherence
 *     to a schedule, as the share of kept appointments. Counted in whole cadences from the key result's start to the earliest
 *     of now, its due date, its score, its drop and the closing
 * @param calibration how well it was foreseen
 */
public record Outcome(
        int published,
        Mean score,
        Mean scoreWithoutDropped,
        Share aspirational,
        Share committed,
        Share carried,
        Share dropped,
        Share eased,
        int easings,
        Share checkIns,
        Calibration calibration) {

    /**
     * How well scores were foreseen. Each check-in that said something before the score was given is one prediction.
     *
     * @param forecasts how many check-ins forecast a score that was given later
     * @param meanError the mean of forecast - score, -1 to 1: above 0 too much was hoped for; null of none. The mean error of
     *     forecast verification, its bias (I. Jolliffe and D. Stephenson, Forecast Verification, ch. 5)
     * @param meanAbsoluteError the mean of |forecast - score|, 0 to 1; null of none (ibid.)
     * @param confidences how many check-ins said how sure somebody was
     * @param brier the mean of (confidence - outcome) squared, 0 to 1 and the lower the better, where the outcome is 1 for a
     *     score at or above the success level of the goal's kind and else 0; null of none. The score of G. Brier,
     *     "Verification of forecasts expressed in terms of probability", 1950, in the form for two outcomes. Whoever always
     *     says 0.5 has 0.25
     */
    public record Calibration(
            int forecasts,
            @Nullable BigDecimal meanError,
            @Nullable BigDecimal meanAbsoluteError,
            int confidences,
            @Nullable BigDecimal brier) {}
}
