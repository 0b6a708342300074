package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.command.Wording;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Writes a goal down as a draft: a team's or a person's, exactly one of the two.
 *
 * @param objectiveId the goal
 * @param cycleId the cycle it is for, which is not closed; a goal never changes its cycle
 * @param teamId the team whose goal it is, or null for a personal goal
 * @param personId the person whose personal goal it is, or null for a team's goal
 * @param wording what is to be achieved; unique among the goals of that team or person in that cycle
 * @param kind committed or aspirational
 * @param ownerId who answers for it, or null where nobody is named
 * @param implied true where an import mentions a goal that was never set; imports only
 * @param occasion who asks, when, and why
 */
public record SetObjective(
        ObjectiveId objectiveId,
        CycleId cycleId,
        @Nullable TeamId teamId,
        @Nullable PersonId personId,
        Wording wording,
        Kind kind,
        @Nullable PersonId ownerId,
        boolean implied,
        Occasion occasion)
        implements DraftingCommand {}
