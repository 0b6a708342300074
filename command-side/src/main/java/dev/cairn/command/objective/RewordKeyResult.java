package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.command.Wording;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Puts a key result in other words.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, one of that goal
 * @param wording the new wording; unique within the goal
 * @param occasion who asks, when, and why
 */
public record RewordKeyResult(ObjectiveId objectiveId, KeyResultId keyResultId, Wording wording, Occasion occasion)
        implements KeyResultCommand {}
