package dev.cairn.command.cycle;

import dev.cairn.command.Occasion;
import dev.cairn.events.cycle.CycleId;

/**
 * Gives a cycle other dates. It still contains its parts and lies within its longer cycle.
 *
 * @param cycleId the cycle
 * @param dates its first and its last day
 * @param occasion who asks, when, and why
 */
public record RescheduleCycle(CycleId cycleId, CycleDates dates, Occasion occasion) implements CycleCommand {}
