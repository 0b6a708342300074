package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Takes a label off a key result.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, one of that goal
 * @param key the label's key
 * @param occasion who asks, when, and why
 */
public record UnlabelKeyResult(ObjectiveId objectiveId, KeyResultId keyResultId, LabelKey key, Occasion occasion)
        implements LabelCommand {}
