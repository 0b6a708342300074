package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Lets another person answer for a key result.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, one of that goal
 * @param ownerId who answers for it, or null for the goal's owner
 * @param occasion who asks, when, and why
 */
public record AssignKeyResultOwner(
        ObjectiveId objectiveId,
        KeyResultId keyResultId,
        @Nullable PersonId ownerId,
        Occasion occasion) implements KeyResultCommand {}
