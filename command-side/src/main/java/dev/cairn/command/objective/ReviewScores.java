package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Agrees, as the reviewer, with the scores of the goal.
 *
 * @param objectiveId the goal
 * @param occasion who asks, when, and why
 */
public record ReviewScores(ObjectiveId objectiveId, Occasion occasion) implements ScoringCommand {}
