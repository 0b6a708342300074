package dev.cairn.events.cycle;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import java.time.LocalDate;

/**
 * The cycle got other dates.
 *
 * @param cycleId the cycle
 * @param firstDay its first day, in the organisation's zone
 * @param lastDay its last day, which belongs to it
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "cycle.cycle-rescheduled", revision = 1)
public record CycleRescheduled(String cycleId, LocalDate firstDay, LocalDate lastDay, Act act) implements CycleEvent {}
