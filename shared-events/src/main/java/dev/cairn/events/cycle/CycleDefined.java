package dev.cairn.events.cycle;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period for which goals are set. It runs by its dates.
 *
 * @param cycleId the cycle
 * @param name its name, unique in the organisation, for example {@code 2026-Q1}
 * @param firstDay its first day, in the organisation's zone
 * @param lastDay its last day, which belongs to it
 * @param withinCycleId the longer cycle it is a part of, or null
 * @param cadenceDays days between check-ins, above 0, or null where the organisation's default holds
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "cycle.cycle-defined", revision = 1)
public record CycleDefined(
        String cycleId,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String withinCycleId,
        @Nullable Integer cadenceDays,
        Act act)
        implements CycleEvent {}
