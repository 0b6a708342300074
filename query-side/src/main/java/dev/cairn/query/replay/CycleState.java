package dev.cairn.query.replay;

import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.overview.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A cycle as a frame draws it: what the overview of the same viewpoint says, without what is not drawn.
 *
 * @param cycle the cycle
 * @param summary what its goals come to
 * @param objectiveIds all of its goals in the order in which they were set
 * @param goals its goals by id
 */
public record CycleState(CycleInForce cycle, Summary summary, List<String> objectiveIds, Map<String, GoalState> goals) {

    /** That of an overview. */
    public static CycleState of(CycleOverview overview) {
        Map<String, GoalState> goals = new LinkedHashMap<>();
        for (ObjectiveOverview goal : overview.objectives()) {
            goals.put(goal.objectiveId(), GoalState.of(goal));
        }
        return new CycleState(overview.cycle(), overview.summary(), List.copyOf(goals.keySet()), goals);
    }
}
