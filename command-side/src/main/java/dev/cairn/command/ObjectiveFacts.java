package dev.cairn.command;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What other streams need to know of a goal.
 *
 * @param objectiveId the goal
 * @param cycleId its cycle
 * @param teamId the team whose goal it is, or null for a personal goal
 * @param personId the person whose personal goal it is, or null for a team's goal
 * @param wording what it says now
 */
public record ObjectiveFacts(
        ObjectiveId objectiveId,
        CycleId cycleId,
        @Nullable TeamId teamId,
        @Nullable PersonId personId,
        String wording) {}
