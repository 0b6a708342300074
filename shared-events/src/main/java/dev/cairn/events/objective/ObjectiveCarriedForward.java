package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;
import java.util.List;

/**
 * The goal, or some of its key results, goes on in another goal of a later cycle. It stays open until its own cycle is closed.
 *
 * @param objectiveId the goal this happened to
 * @param toObjectiveId the goal in which it goes on
 * @param toCycleId the cycle of that goal
 * @param keyResultIds the key results of this goal that go on, at least one
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-carried-forward", revision = 1)
public record ObjectiveCarriedForward(
        String objectiveId, String toObjectiveId, String toCycleId, List<String> keyResultIds, Act act)
        implements ObjectiveEvent {}
