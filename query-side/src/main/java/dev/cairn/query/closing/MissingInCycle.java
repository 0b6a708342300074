package dev.cairn.query.closing;

import dev.cairn.query.Basis;
import dev.cairn.query.directory.CycleInForce;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle lacks before it is closed. Each kind can be waived by its name, with a reason.
 *
 * @param basis what the answer stands on
 * @param cycle the cycle
 * @param scores the key results without a score that are not dropped, of goals in force or closed, by goal
 * @param scoresMissing how many they are
 * @param scoreReviews the goals in force or closed with scores that their reviewer has not agreed to since
 * @param retrospectives those that were opened and not completed, in the order in which they were opened
 */
public record MissingInCycle(
        Basis basis,
        CycleInForce cycle,
        List<GoalUnscored> scores,
        int scoresMissing,
        List<GoalUnreviewed> scoreReviews,
        List<RetrospectiveOpen> retrospectives) {

    /**
     * A goal with key results that have no score.
     *
     * @param objectiveId the goal
     * @param wording what it says
     * @param keyResults the wordings of the key results, in the order of their addition
     */
    public record GoalUnscored(String objectiveId, String wording, List<String> keyResults) {}

    /**
     * A goal whose scores nobody has agreed to.
     *
     * @param objectiveId the goal
     * @param wording what it says
     * @param reviewerId whose turn it is, or null where nobody was named
     */
    public record GoalUnreviewed(
            String objectiveId, String wording, @Nullable String reviewerId) {}

    /**
     * A team that has not done looking back.
     *
     * @param retrospectiveId the retrospective
     * @param teamId the team
     * @param teamName its name, or null where that is not known
     */
    public record RetrospectiveOpen(
            String retrospectiveId, String teamId, @Nullable String teamName) {}
}
