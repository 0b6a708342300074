package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Lets a key result count for more or for less in its goal.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, one of that goal
 * @param weight the new weight
 * @param occasion who asks, when, and why
 */
public record ReweightKeyResult(ObjectiveId objectiveId, KeyResultId keyResultId, Weight weight, Occasion occasion)
        implements KeyResultCommand {}
