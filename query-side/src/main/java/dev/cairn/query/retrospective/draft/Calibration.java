package dev.cairn.query.retrospective.draft;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good the forecasts and the confidence of a team were, over all of its scored key results together and never for a person.
 * What was said counts where it was said before the key result had its score, in each reading that holds.
 *
 * @param forecasts how many forecasts there are to judge
 * @param meanError the mean of forecast less final score, -1 to 1 on four decimals: above 0 where more was expected than came
 *     about; null without forecasts
 * @param meanAbsoluteError the mean of how far forecasts were from the final score, 0 to 1; null without forecasts
 * @param confidences how many times confidence was said
 * @param brierScore the mean squared difference of confidence and outcome, 0 (always right and sure) to 1 (always wrong and
 *     sure); 0.25 is what always saying 0.5 gives. The outcome is 1 where the final score is at or above the success level of the
 *     goal's kind, else 0; null without confidence (G. W. Brier, Verification of forecasts expressed in terms of probability,
 *     Monthly Weather Review 78, 1950)
 */
public record Calibration(
        int forecasts,
        @Nullable BigDecimal meanError,
        @Nullable BigDecimal meanAbsoluteError,
        int confidences,
        @Nullable BigDecimal brierScore) {

    /** Nothing was said. */
    public static final Calibration NONE = new Calibration(0, null, null, 0, null);

    private static final int DECIMALS = 4;

    /**
     * The calibration of what was said.
     *
     * @param errors forecasts less final scores
     * @param squares squared differences of confidence and outcome
     */
    static Calibration of(List<BigDecimal> errors, List<BigDecimal> squares) {
        return new Calibration(
                errors.size(),
                mean(errors),
                mean(errors.stream().map(BigDecimal::abs).toList()),
                squares.size(),
                mean(squares));
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
