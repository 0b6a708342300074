package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * Work on the initiative began.
 *
 * @param objectiveId the goal this happened to
 * @param initiativeId the piece of work
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.initiative-started", revision = 1)
public record InitiativeStarted(String objectiveId, String initiativeId, Act act) implements ObjectiveEvent {}
