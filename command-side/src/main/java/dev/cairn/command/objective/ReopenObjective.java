package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Takes up a closed, dropped or declined goal again, in the stage it had before.
 *
 * @param objectiveId the goal
 * @param occasion who asks, when, and why
 */
public record ReopenObjective(ObjectiveId objectiveId, Occasion occasion) implements LifeCycleCommand {}
