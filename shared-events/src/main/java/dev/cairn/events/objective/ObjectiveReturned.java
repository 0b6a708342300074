package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The reviewer gave the proposal back for more work; it is a draft again.
 *
 * @param objectiveId the goal this happened to
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-returned", revision = 1)
public record ObjectiveReturned(String objectiveId, Act act) implements ObjectiveEvent {}
