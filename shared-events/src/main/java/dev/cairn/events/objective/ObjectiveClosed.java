package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The goal came to its end.
 *
 * @param objectiveId the goal this happened to
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-closed", revision = 1)
public record ObjectiveClosed(String objectiveId, Act act) implements ObjectiveEvent {}
