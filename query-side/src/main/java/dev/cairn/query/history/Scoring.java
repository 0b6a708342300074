package dev.cairn.query.history;

import java.math.BigDecimal;

/**
 * A score that was given.
 *
 * @param when when and by whom, and why
 * @param score 0 to 1
 * @param correction whether it corrected an earlier one
 */
public record Scoring(Occurrence when, BigDecimal score, boolean correction) {}
