package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Hands a draft to its reviewer.
 *
 * @param objectiveId the goal
 * @param occasion who asks, when, and why
 */
public record ProposeObjective(ObjectiveId objectiveId, Occasion occasion) implements LifeCycleCommand {}
