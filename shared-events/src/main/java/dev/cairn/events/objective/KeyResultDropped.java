package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The key result was given up. It can still be checked in and scored.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.key-result-dropped", revision = 1)
public record KeyResultDropped(String objectiveId, String keyResultId, Act act) implements KeyResultEvent {}
