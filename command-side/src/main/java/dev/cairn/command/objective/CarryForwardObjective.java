package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import java.util.List;

/**
 * Says that a goal, or some of its key results, goes on in a goal of a later cycle. It stays open for check-ins and scores
 * until its own cycle is closed.
 *
 * @param objectiveId the goal
 * @param toObjectiveId the goal in which it goes on
 * @param toCycleId the cycle of that goal, which begins later and is not closed
 * @param keyResultIds the key results that go on; where none is named, all that are not dropped
 * @param occasion who asks, when, and why
 */
public record CarryForwardObjective(
        ObjectiveId objectiveId,
        ObjectiveId toObjectiveId,
        CycleId toCycleId,
        List<KeyResultId> keyResultIds,
        Occasion occasion)
        implements LineageCommand {

    /** Takes a copy, in which each is named once. */
    public CarryForwardObjective {
        keyResultIds = keyResultIds.stream().distinct().toList();
    }
}
