package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Hands the goal to another team, or makes it a person's own: exactly one of the two.
 *
 * @param objectiveId the goal
 * @param teamId the team whose goal it is to be, or null
 * @param personId the person whose personal goal it is to be, or null
 * @param occasion who asks, when, and why
 */
public record MoveObjective(
        ObjectiveId objectiveId,
        @Nullable TeamId teamId,
        @Nullable PersonId personId,
        Occasion occasion) implements DraftingCommand {}
