package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Gives a key result up. It can still be checked in and scored.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, one of that goal
 * @param occasion who asks, when, and why
 */
public record DropKeyResult(ObjectiveId objectiveId, KeyResultId keyResultId, Occasion occasion)
        implements KeyResultCommand {}
