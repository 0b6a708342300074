package dev.cairn.query.progress;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * The time that a key result has, and how much of it is over. All times are effective ones.
 *
 * @param start the later of the cycle's start and the key result's addition
 * @param due the last millisecond of its own last day, or of the cycle's
 * @param at the instant that the numbers are for: the earliest of the question's, the due date, the drop and the closing
 */
public record Term(Instant start, Instant due, Instant at) {

    /** The part of start to due that has passed, 0 to 1. Before the start it is 0, from the due date on it is 1. */
    public BigDecimal elapsedShare() {
        if (isOver()) {
            return Arithmetic.ONE;
        }
        if (!at.isAfter(start)) {
            return Arithmetic.ZERO;
        }
        return Arithmetic.ratio(
                BigDecimal.valueOf(Duration.between(start, at).toMillis()),
                BigDecimal.valueOf(Duration.between(start, due).toMillis()));
    }

    /** Whether the due date has come. */
    public boolean isOver() {
        return !at.isBefore(due);
    }
}
