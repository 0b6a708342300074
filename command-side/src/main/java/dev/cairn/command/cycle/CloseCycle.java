package dev.cairn.command.cycle;

import dev.cairn.command.Occasion;
import dev.cairn.events.cycle.CycleId;

/**
 * Ends a cycle. Nothing in it changes any more, but by a correction of a score.
 *
 * @param cycleId the cycle
 * @param occasion who asks, when, and why
 */
public record CloseCycle(CycleId cycleId, Occasion occasion) implements CycleCommand {}
