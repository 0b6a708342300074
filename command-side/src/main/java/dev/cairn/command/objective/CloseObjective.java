package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Brings a published goal to its end.
 *
 * @param objectiveId the goal
 * @param occasion who asks, when, and why
 */
public record CloseObjective(ObjectiveId objectiveId, Occasion occasion) implements LifeCycleCommand {}
