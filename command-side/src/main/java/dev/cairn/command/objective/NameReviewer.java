package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;

/**
 * Asks a person to review the goal and its scores.
 *
 * @param objectiveId the goal
 * @param reviewerId the person, never the owner
 * @param occasion who asks, when, and why
 */
public record NameReviewer(ObjectiveId objectiveId, PersonId reviewerId, Occasion occasion)
        implements DraftingCommand {}
