package dev.cairn.events.objective;

import java.math.BigDecimal;

/**
 * How far one step of a milestone is.
 *
 * @param name the step
 * @param done 0 (nothing of it) to 1 (all of it)
 */
public record StepDone(String name, BigDecimal done) {}
