package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The reviewer looked at the scores of the goal and agrees.
 *
 * @param objectiveId the goal this happened to
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.scores-reviewed", revision = 1)
public record ScoresReviewed(String objectiveId, Act act) implements ObjectiveEvent {}
