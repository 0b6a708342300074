package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Begins work on a planned initiative.
 *
 * @param objectiveId the goal
 * @param initiativeId the initiative, one of that goal
 * @param occasion who asks, when, and why
 */
public record StartInitiative(ObjectiveId objectiveId, InitiativeId initiativeId, Occasion occasion)
        implements InitiativeCommand {}
