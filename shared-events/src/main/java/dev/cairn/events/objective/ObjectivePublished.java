package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The goal is in force: from here on it is measured, and after a while its changes need a reason.
 *
 * @param objectiveId the goal this happened to
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-published", revision = 1)
public record ObjectivePublished(String objectiveId, Act act) implements ObjectiveEvent {}
