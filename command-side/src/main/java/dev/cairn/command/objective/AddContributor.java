package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;

/**
 * Notes that a person works towards the goal.
 *
 * @param objectiveId the goal
 * @param contributorId the person
 * @param occasion who asks, when, and why
 */
public record AddContributor(ObjectiveId objectiveId, PersonId contributorId, Occasion occasion)
        implements DraftingCommand {}
