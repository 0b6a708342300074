package dev.cairn.query.search;

import dev.cairn.query.Basis;
import dev.cairn.query.progress.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goals that say what was looked for, or said it once.
 *
 * @param basis what the answer stands on
 * @param goals the goals in the order in which they were set
 * @param next the cursor of the next page, or null where this is the last
 */
public record GoalsFound(
        Basis basis, List<GoalFound> goals, @Nullable Long next) {

    /** Takes a copy. */
    public GoalsFound {
        goals = List.copyOf(goals);
    }

    /**
     * A goal.
     *
     * @param objectiveId the goal
     * @param cycleId the cycle it is for
     * @param teamId the team whose goal it is, or null for a personal goal
     * @param wording its wording in force
     * @param stage where it is in its life
     * @param wordings the wordings in which the text was found, oldest first
     */
    public record GoalFound(
            String objectiveId,
            String cycleId,
            @Nullable String teamId,
            String wording,
            Stage stage,
            List<WordingFound> wordings) {

        /** Takes a copy. */
        public GoalFound {
            wordings = List.copyOf(wordings);
        }
    }

    /**
     * A wording in which the text was found.
     *
     * @param position the log position of the event that brought it
     * @param keyResultId the key result whose wording it is, or null where it is the goal's
     * @param wording the wording
     * @param since from when on it was in force, effective
     */
    public record WordingFound(long position, @Nullable String keyResultId, String wording, Instant since) {}
}
