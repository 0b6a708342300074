package dev.cairn.query.quarters;

import java.time.Instant;

/**
 * A target was eased.
 *
 * @param keyResultId the key result
 * @param at when, effective
 */
public record Eased(String keyResultId, Instant at) {}
