package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * A person was asked to review the goal and its scores.
 *
 * @param objectiveId the goal this happened to
 * @param reviewerId the person, never the owner
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.reviewer-named", revision = 1)
public record ReviewerNamed(String objectiveId, String reviewerId, Act act) implements ObjectiveEvent {}
