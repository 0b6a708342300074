package dev.cairn.query.progress;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A key result's score and that it was another one once.
 *
 * @param value the score in force, 0 to 1
 * @param scoredAt when that score was given, effective
 * @param first the first score, 0 to 1; the one in force where it was never corrected
 * @param corrections how often the score was corrected, 0 or more
 */
public record Score(BigDecimal value, Instant scoredAt, BigDecimal first, int corrections) {

    /** The score after another scoring. */
    Score then(BigDecimal next, Instant at, boolean correction) {
        return new Score(next, at, first, correction ? corrections + 1 : corrections);
    }
}
