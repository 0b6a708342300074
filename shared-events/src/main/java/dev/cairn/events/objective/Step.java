package dev.cairn.events.objective;

import java.math.BigDecimal;

/**
 * One step of a milestone.
 *
 * @param name what is to be done; it names the step within its key result
 * @param weight its share of the milestone, above 0
 */
public record Step(String name, BigDecimal weight) {}
