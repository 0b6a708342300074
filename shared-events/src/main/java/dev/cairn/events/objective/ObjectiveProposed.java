package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The draft was handed to its reviewer.
 *
 * @param objectiveId the goal this happened to
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-proposed", revision = 1)
public record ObjectiveProposed(String objectiveId, Act act) implements ObjectiveEvent {}
