package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Gives a key result its score, once.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, one of that goal
 * @param score the score
 * @param occasion who asks, when, and why
 */
public record ScoreKeyResult(ObjectiveId objectiveId, KeyResultId keyResultId, Score score, Occasion occasion)
        implements ScoringCommand {}
