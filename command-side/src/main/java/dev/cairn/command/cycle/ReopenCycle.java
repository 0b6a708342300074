package dev.cairn.command.cycle;

import dev.cairn.command.Occasion;
import dev.cairn.events.cycle.CycleId;

/**
 * Opens a closed cycle again.
 *
 * @param cycleId the cycle
 * @param occasion who asks, when, and why
 */
public record ReopenCycle(CycleId cycleId, Occasion occasion) implements CycleCommand {}
