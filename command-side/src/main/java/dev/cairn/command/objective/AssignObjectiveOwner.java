package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Lets another person answer for the goal.
 *
 * @param objectiveId the goal
 * @param ownerId who answers for it, never its reviewer; null where nobody does
 * @param occasion who asks, when, and why
 */
public record AssignObjectiveOwner(
        ObjectiveId objectiveId, @Nullable PersonId ownerId, Occasion occasion) implements DraftingCommand {}
