package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Gives a proposal back for more work.
 *
 * @param objectiveId the goal
 * @param occasion who asks, when, and why
 */
public record ReturnObjective(ObjectiveId objectiveId, Occasion occasion) implements LifeCycleCommand {}
