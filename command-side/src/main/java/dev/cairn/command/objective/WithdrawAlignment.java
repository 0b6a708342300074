package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import org.jspecify.annotations.Nullable;

/**
 * Declares that the goal no longer serves that other one.
 *
 * @param objectiveId the goal
 * @param toObjectiveId the goal that is served; another one, in any cycle
 * @param toKeyResultId the key result of that goal which is served, or null for the goal as a whole
 * @param occasion who asks, when, and why
 */
public record WithdrawAlignment(
        ObjectiveId objectiveId,
        ObjectiveId toObjectiveId,
        @Nullable KeyResultId toKeyResultId,
        Occasion occasion) implements AlignmentCommand {}
