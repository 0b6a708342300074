package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Takes a dropped key result up again.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, one of that goal
 * @param occasion who asks, when, and why
 */
public record RestoreKeyResult(ObjectiveId objectiveId, KeyResultId keyResultId, Occasion occasion)
        implements KeyResultCommand {}
