package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * A closed, dropped or declined goal was taken up again, in the stage it had before.
 *
 * @param objectiveId the goal this happened to
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-reopened", revision = 1)
public record ObjectiveReopened(String objectiveId, Act act) implements ObjectiveEvent {}
