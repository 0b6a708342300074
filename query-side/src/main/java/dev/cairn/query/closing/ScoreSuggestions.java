package dev.cairn.query.closing;

import dev.cairn.events.objective.Metric;
import dev.cairn.query.Basis;
import dev.cairn.query.directory.CycleInForce;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Scores to start from, for the goals in force or closed.
 *
 * @param basis what the answer stands on
 * @param cycle the cycle
 * @param goals its goals, in the order in which they were set
 */
public record ScoreSuggestions(Basis basis, CycleInForce cycle, List<OfGoal> goals) {

    /**
     * A goal.
     *
     * @param objectiveId the goal
     * @param wording what is to be achieved
     * @param kind {@code committed} or {@code aspirational}
     * @param teamId the team whose goal it is, or null for a personal goal
     * @param keyResults its key results that are not dropped, in the order of their addition: what was dropped owes no score
     */
    public record OfGoal(
            String objectiveId,
            String wording,
            String kind,
            @Nullable String teamId,
            List<OfKeyResult> keyResults) {}

    /**
     * A key result.
     *
     * @param keyResultId the key result
     * @param wording what will be seen when it is reached
     * @param metric how it is measured: baseline and target, range or steps
     * @param value the last value, in the metric's unit, or null
     * @param stepsDone how far each step is, 0 to 1
     * @param measuredAt when value or steps were last given, effective, or null
     * @param attainment as it is, which may be below 0 or above 1; null where it does not apply
     * @param progress 0 to 1, or null where nothing was measured
     * @param arithmetic how the progress comes about, as a sum that can be done again by hand
     * @param suggested the progress on two decimals, or null where nothing was measured: then a person has to say
     * @param score the score that was given, or null where there is none yet
     */
    public record OfKeyResult(
            String keyResultId,
            String wording,
            Metric metric,
            @Nullable BigDecimal value,
            SortedMap<String, BigDecimal> stepsDone,
            @Nullable Instant measuredAt,
            @Nullable BigDecimal attainment,
            @Nullable BigDecimal progress,
            String arithmetic,
            @Nullable BigDecimal suggested,
            @Nullable BigDecimal score) {}
}
