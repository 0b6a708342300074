package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;
import org.jspecify.annotations.Nullable;

/**
 * Gives the goal a description, or takes it away.
 *
 * @param objectiveId the goal
 * @param description the new description, or null to take it away
 * @param occasion who asks, when, and why
 */
public record DescribeObjective(
        ObjectiveId objectiveId, @Nullable Description description, Occasion occasion) implements DraftingCommand {}
