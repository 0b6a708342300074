package dev.cairn.command.cycle;

import dev.cairn.command.Name;
import dev.cairn.command.Occasion;
import dev.cairn.events.cycle.CycleId;
import org.jspecify.annotations.Nullable;

/**
 * Defines a period for which goals are set. It runs by its dates.
 *
 * @param cycleId the cycle
 * @param name its name, unique in the organisation
 * @param dates its first and its last day
 * @param withinCycleId the longer cycle that contains it, or null
 * @param cadence days between check-ins, or null for the organisation's default
 * @param occasion who asks, when, and why
 */
public record DefineCycle(
        CycleId cycleId,
        Name name,
        CycleDates dates,
        @Nullable CycleId withinCycleId,
        @Nullable Cadence cadence,
        Occasion occasion)
        implements CycleCommand {}
