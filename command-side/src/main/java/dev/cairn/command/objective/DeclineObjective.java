package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Turns a proposal down.
 *
 * @param objectiveId the goal
 * @param occasion who asks, when, and why
 */
public record DeclineObjective(ObjectiveId objectiveId, Occasion occasion) implements LifeCycleCommand {}
