package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The goal no longer serves that other goal.
 *
 * @param objectiveId the goal this happened to
 * @param toObjectiveId the goal it served
 * @param toKeyResultId the key result of that goal which it served, or null for the goal as a whole
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.alignment-withdrawn", revision = 1)
public record AlignmentWithdrawn(
        String objectiveId, String toObjectiveId, @Nullable String toKeyResultId, Act act) implements ObjectiveEvent {}
