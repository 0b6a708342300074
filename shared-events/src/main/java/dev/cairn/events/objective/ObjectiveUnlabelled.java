package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * A label was taken off the goal.
 *
 * @param objectiveId the goal this happened to
 * @param key the label's key
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-unlabelled", revision = 1)
public record ObjectiveUnlabelled(String objectiveId, String key, Act act) implements ObjectiveEvent {}
