package dev.cairn.events.cycle;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The cycle is over: nothing in it changes any more, but by a correction of a score.
 *
 * @param cycleId the cycle
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "cycle.cycle-closed", revision = 1)
public record CycleClosed(String cycleId, Act act) implements CycleEvent {}
