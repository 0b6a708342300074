package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Notes that a started initiative is done.
 *
 * @param objectiveId the goal
 * @param initiativeId the initiative, one of that goal
 * @param occasion who asks, when, and why
 */
public record FinishInitiative(ObjectiveId objectiveId, InitiativeId initiativeId, Occasion occasion)
        implements InitiativeCommand {}
