package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * Another person answers for the key result.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param ownerId the person, or null where it is the goal's owner again
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.key-result-owner-assigned", revision = 1)
public record KeyResultOwnerAssigned(
        String objectiveId, String keyResultId, @Nullable String ownerId, Act act) implements KeyResultEvent {}
