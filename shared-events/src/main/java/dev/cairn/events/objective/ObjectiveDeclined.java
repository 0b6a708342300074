package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The proposal was turned down for good.
 *
 * @param objectiveId the goal this happened to
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-declined", revision = 1)
public record ObjectiveDeclined(String objectiveId, Act act) implements ObjectiveEvent {}
