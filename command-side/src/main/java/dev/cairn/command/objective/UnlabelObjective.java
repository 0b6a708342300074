package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Takes a label off the goal.
 *
 * @param objectiveId the goal
 * @param key the label's key
 * @param occasion who asks, when, and why
 */
public record UnlabelObjective(ObjectiveId objectiveId, LabelKey key, Occasion occasion) implements LabelCommand {}
