package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * A person works towards the goal.
 *
 * @param objectiveId the goal this happened to
 * @param contributorId the person
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.contributor-added", revision = 1)
public record ContributorAdded(String objectiveId, String contributorId, Act act) implements ObjectiveEvent {}
