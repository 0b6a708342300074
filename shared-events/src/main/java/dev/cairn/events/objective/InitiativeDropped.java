package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The initiative was given up.
 *
 * @param objectiveId the goal this happened to
 * @param initiativeId the piece of work
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.initiative-dropped", revision = 1)
public record InitiativeDropped(String objectiveId, String initiativeId, Act act) implements ObjectiveEvent {}
