package dev.cairn.query.lineage;

import dev.cairn.events.objective.Metric;
import dev.cairn.query.Basis;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.progress.Band;
import dev.cairn.query.progress.Mean;
import dev.cairn.query.progress.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A goal's way through the cycles, as one line: what it goes on with, and what goes on with it. Where several goals go on with
 * the same one, all of them are on it.
 *
 * @param basis what the answer stands on
 * @param line the goals by the first day of their cycle, and then as they were set
 */
public record Lineage(Basis basis, List<OfGoal> line) {

    /**
     * One goal of the line.
     *
     * @param objectiveId the goal
     * @param predecessorId the goal that it goes on with, or null at the beginning
     * @param cycle its cycle, or null where that was not known
     * @param teamId the team whose goal it is, or null for a personal goal
     * @param personId the person whose goal it is, or null for a team's goal
     * @param wording what is to be achieved
     * @param kind {@code committed} or {@code aspirational}
     * @param stage where it is in its life
     * @param carried whether it goes on in another goal
     * @param progress the weighted mean over its key results that are not dropped
     * @param score the weighted mean of their scores
     * @param band the band of the score, or null where nothing is scored
     * @param keyResults its key results in the order of their addition, dropped ones included
     */
    public record OfGoal(
            String objectiveId,
            @Nullable String predecessorId,
            @Nullable CycleInForce cycle,
            @Nullable String teamId,
            @Nullable String personId,
            String wording,
            String kind,
            Stage stage,
            boolean carried,
            Mean progress,
            Mean score,
            @Nullable Band band,
            List<OfKeyResult> keyResults) {}

    /**
     * One key result of a goal of the line.
     *
     * @param keyResultId the key result
     * @param predecessorId the key result of the goal's predecessor that it goes on with, or null
     * @param wording what will be seen when it is reached
     * @param metric how it is measured; where the baseline follows, as it would be if the goal were published at that time
     * @param baselineFollows whether the baseline still follows the last reading of the predecessor
     * @param value the last value, or null
     * @param stepsDone how far each step is, 0 to 1
     * @param progress 0 to 1, or null where nothing was measured
     * @param score its score, or null
     * @param droppedAt when it was dropped, effective, or null
     */
    public record OfKeyResult(
            String keyResultId,
            @Nullable String predecessorId,
            String wording,
            Metric metric,
            boolean baselineFollows,
            @Nullable BigDecimal value,
            SortedMap<String, BigDecimal> stepsDone,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal score,
            @Nullable Instant droppedAt) {}
}
