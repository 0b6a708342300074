package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The goal goes on with what another goal of an earlier cycle was about.
 *
 * @param objectiveId the goal this happened to
 * @param predecessorId the goal that it goes on with
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.predecessor-named", revision = 1)
public record PredecessorNamed(String objectiveId, String predecessorId, Act act) implements ObjectiveEvent {}
