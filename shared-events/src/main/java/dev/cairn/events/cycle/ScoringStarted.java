package dev.cairn.events.cycle;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The cycle's goals are being scored.
 *
 * @param cycleId the cycle
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "cycle.scoring-started", revision = 1)
public record ScoringStarted(String cycleId, Act act) implements CycleEvent {}
