package dev.cairn.query.retrospective.draft;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A key result that came out other than was said last before it was scored: its score is 0.3 or more from the forecast, or it
 * succeeded where confidence was 0.3 or less, or failed where it was 0.7 or more. Success is a score at or above the success level
 * of the goal's kind.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result
 * @param wording what the key result says
 * @param better whether it came out better than was said
 * @param score its score, 0 to 1
 * @param forecast the forecast that was said last, 0 to 1, or null
 * @param confidence the confidence that was said last, 0 to 1, or null
 */
public record Surprise(
        String objectiveId,
        String keyResultId,
        String wording,
        boolean better,
        BigDecimal score,
        @Nullable BigDecimal forecast,
        @Nullable BigDecimal confidence) {

    private static final BigDecimal FAR = new BigDecimal("0.3");
    private static final BigDecimal SURE = new BigDecimal("0.7");

    /** Whether the score is far from the forecast. */
    static boolean isFar(BigDecimal score, @Nullable BigDecimal forecast) {
        return forecast != null && forecast.subtract(score).abs().compareTo(FAR) >= 0;
    }

    /** Whether what came about is not what somebody was sure of. */
    static boolean isAgainst(boolean success, @Nullable BigDecimal confidence) {
        return confidence != null && (success ? confidence.compareTo(FAR) <= 0 : confidence.compareTo(SURE) >= 0);
    }
}
