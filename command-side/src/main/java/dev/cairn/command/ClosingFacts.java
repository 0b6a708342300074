package dev.cairn.command;

import dev.cairn.events.objective.ObjectiveId;
import java.util.List;

/**
 * What a cycle lacks before it is closed.
 *
 * @param goals the goals in force or closed that lack something, by wording
 * @param openRetrospectives the names of the teams whose retrospective is not completed, in order
 */
public record ClosingFacts(List<GoalLacks> goals, List<String> openRetrospectives) {

    /**
     * What a goal lacks.
     *
     * @param objectiveId the goal
     * @param wording what it says
     * @param unscored how many of its key results that are not dropped have no score
     * @param unreviewed whether it has scores that its reviewer has not agreed to
     */
    public record GoalLacks(ObjectiveId objectiveId, String wording, int unscored, boolean unreviewed) {}
}
