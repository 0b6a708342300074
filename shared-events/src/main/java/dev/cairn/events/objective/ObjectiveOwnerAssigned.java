package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * Another person answers for the goal.
 *
 * @param objectiveId the goal this happened to
 * @param ownerId the person, or null where nobody answers for it any more
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-owner-assigned", revision = 1)
public record ObjectiveOwnerAssigned(
        String objectiveId, @Nullable String ownerId, Act act) implements ObjectiveEvent {}
