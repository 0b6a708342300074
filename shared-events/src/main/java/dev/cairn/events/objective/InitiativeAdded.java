package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work towards the goal was planned. Work is not an outcome: it is never scored.
 *
 * @param objectiveId the goal this happened to
 * @param initiativeId the piece of work
 * @param keyResultId the key result it is meant to move, or null for the goal as a whole
 * @param wording what is to be done
 * @param ownerId the person who does it, or null where nobody is named
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.initiative-added", revision = 1)
public record InitiativeAdded(
        String objectiveId,
        String initiativeId,
        @Nullable String keyResultId,
        String wording,
        @Nullable String ownerId,
        Act act)
        implements ObjectiveEvent {}
