package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Gives up an initiative that is not finished.
 *
 * @param objectiveId the goal
 * @param initiativeId the initiative, one of that goal
 * @param occasion who asks, when, and why
 */
public record DropInitiative(ObjectiveId objectiveId, InitiativeId initiativeId, Occasion occasion)
        implements InitiativeCommand {}
