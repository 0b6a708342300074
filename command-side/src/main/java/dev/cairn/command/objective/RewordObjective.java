package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.command.Wording;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Puts the goal in other words.
 *
 * @param objectiveId the goal
 * @param wording the new wording; unique among the goals of its team or person in its cycle
 * @param occasion who asks, when, and why
 */
public record RewordObjective(ObjectiveId objectiveId, Wording wording, Occasion occasion) implements DraftingCommand {}
