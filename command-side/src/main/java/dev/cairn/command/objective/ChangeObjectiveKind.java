package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Makes a committed goal aspirational, or the other way round.
 *
 * @param objectiveId the goal
 * @param kind what it is to be
 * @param occasion who asks, when, and why
 */
public record ChangeObjectiveKind(ObjectiveId objectiveId, Kind kind, Occasion occasion) implements DraftingCommand {}
