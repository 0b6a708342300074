package dev.cairn.command.cycle;

import dev.cairn.command.Occasion;
import dev.cairn.events.cycle.CycleId;

/**
 * Begins to score a cycle's goals: from its first day on.
 *
 * @param cycleId the cycle
 * @param occasion who asks, when, and why
 */
public record StartScoring(CycleId cycleId, Occasion occasion) implements CycleCommand {}
