package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.command.Wording;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Plans a piece of work towards the goal.
 *
 * @param objectiveId the goal
 * @param initiativeId the initiative, one of that goal
 * @param keyResultId the key result it is meant to move, or null for the goal as a whole
 * @param wording what is to be done; unique among the goal's initiatives
 * @param ownerId who does it, or null where nobody is named
 * @param occasion who asks, when, and why
 */
public record AddInitiative(
        ObjectiveId objectiveId,
        InitiativeId initiativeId,
        @Nullable KeyResultId keyResultId,
        Wording wording,
        @Nullable PersonId ownerId,
        Occasion occasion)
        implements InitiativeCommand {}
