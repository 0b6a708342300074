package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Puts a label on a key result, in place of the one of the same key.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, one of that goal
 * @param label key and value
 * @param occasion who asks, when, and why
 */
public record LabelKeyResult(ObjectiveId objectiveId, KeyResultId keyResultId, Label label, Occasion occasion)
        implements LabelCommand {}
