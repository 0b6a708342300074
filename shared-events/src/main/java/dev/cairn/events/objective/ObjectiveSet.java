package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * A goal was written down for a cycle. It is a draft until it is published.
 *
 * @param objectiveId the goal this happened to
 * @param cycleId the cycle it is for; a goal never changes its cycle
 * @param teamId the team whose goal it is, or null for a personal goal
 * @param personId the person whose personal goal it is, or null for a team's goal
 * @param wording what is to be achieved, in one sentence
 * @param kind {@code committed} or {@code aspirational}
 * @param ownerId the person who answers for it, or null where nobody is named
 * @param implied true where an import mentioned the goal without ever having set it
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-set", revision = 1)
public record ObjectiveSet(
        String objectiveId,
        String cycleId,
        @Nullable String teamId,
        @Nullable String personId,
        String wording,
        String kind,
        @Nullable String ownerId,
        boolean implied,
        Act act)
        implements ObjectiveEvent {}
