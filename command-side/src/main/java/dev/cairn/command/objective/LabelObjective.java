package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Puts a label on the goal, in place of the one of the same key.
 *
 * @param objectiveId the goal
 * @param label key and value
 * @param occasion who asks, when, and why
 */
public record LabelObjective(ObjectiveId objectiveId, Label label, Occasion occasion) implements LabelCommand {}
