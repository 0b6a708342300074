package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Gives a goal up before its end.
 *
 * @param objectiveId the goal
 * @param occasion who asks, when, and why
 */
public record DropObjective(ObjectiveId objectiveId, Occasion occasion) implements LifeCycleCommand {}
