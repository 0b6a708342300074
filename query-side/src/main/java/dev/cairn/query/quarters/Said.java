package dev.cairn.query.quarters;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check-in that holds, in what it foresaw.
 *
 * @param at when it was, effective
 * @param confidence how sure somebody was, 0 to 1, or null
 * @param forecast the score that was expected, 0 to 1, or null
 */
public record Said(
        Instant at,
        @Nullable BigDecimal confidence,
        @Nullable BigDecimal forecast) {}
