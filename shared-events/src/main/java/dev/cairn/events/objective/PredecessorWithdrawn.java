package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The goal does not go on with that other goal after all.
 *
 * @param objectiveId the goal this happened to
 * @param predecessorId the goal that it went on with
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.predecessor-withdrawn", revision = 1)
public record PredecessorWithdrawn(String objectiveId, String predecessorId, Act act) implements ObjectiveEvent {}
