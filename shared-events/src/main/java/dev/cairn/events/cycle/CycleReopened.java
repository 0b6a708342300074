package dev.cairn.events.cycle;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * A closed cycle was opened again.
 *
 * @param cycleId the cycle
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "cycle.cycle-reopened", revision = 1)
public record CycleReopened(String cycleId, Act act) implements CycleEvent {}
