package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The goal was declared to serve another goal, or one key result of it.
 *
 * @param objectiveId the goal this happened to
 * @param toObjectiveId the goal it serves
 * @param toKeyResultId the key result of that goal which it serves, or null for the goal as a whole
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-aligned", revision = 1)
public record ObjectiveAligned(
        String objectiveId, String toObjectiveId, @Nullable String toKeyResultId, Act act) implements ObjectiveEvent {}
