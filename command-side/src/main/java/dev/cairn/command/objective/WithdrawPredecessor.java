package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import org.jspecify.annotations.Nullable;

/**
 * Takes back that a goal goes on with another one, or that one of its key results does.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, or null for the goal with all of its key results
 * @param occasion who asks, when, and why
 */
public record WithdrawPredecessor(
        ObjectiveId objectiveId, @Nullable KeyResultId keyResultId, Occasion occasion) implements LineageCommand {}
