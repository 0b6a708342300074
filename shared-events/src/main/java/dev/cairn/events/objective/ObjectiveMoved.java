package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import org.jspecify.annotations.Nullable;

/**
 * The goal went to another team, or became a person's own.
 *
 * @param objectiveId the goal this happened to
 * @param teamId the team whose goal it is from now on, or null
 * @param personId the person whose personal goal it is from now on, or null
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-moved", revision = 1)
public record ObjectiveMoved(
        String objectiveId,
        @Nullable String teamId,
        @Nullable String personId,
        Act act) implements ObjectiveEvent {}
