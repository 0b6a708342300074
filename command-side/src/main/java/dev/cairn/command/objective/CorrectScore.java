package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Gives a scored key result another score, also after its cycle was closed.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, one of that goal
 * @param score the score as it should be
 * @param occasion who asks, when, and why
 */
public record CorrectScore(ObjectiveId objectiveId, KeyResultId keyResultId, Score score, Occasion occasion)
        implements ScoringCommand {}
