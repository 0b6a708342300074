package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The initiative is done.
 *
 * @param objectiveId the goal this happened to
 * @param initiativeId the piece of work
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.initiative-finished", revision = 1)
public record InitiativeFinished(String objectiveId, String initiativeId, Act act) implements ObjectiveEvent {}
