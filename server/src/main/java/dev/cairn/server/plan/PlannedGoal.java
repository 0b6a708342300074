package dev.cairn.server.plan;

import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it was typed.
 *
 * @param wording what is to be achieved
 * @param description more about it, or null
 * @param kind committed or aspirational
 * @param teamId the team whose goal it is, or {@link PlanFields#PERSONAL}; null where nothing was chosen
 * @param ownerId who answers for it, or null
 * @param reviewerId who reviews it, or null
 * @param contributors who works towards it
 * @param labels its labels
 * @param keyResults its key results
 */
record PlannedGoal(
        String wording,
        @Nullable String description,
        String kind,
        @Nullable String teamId,
        @Nullable String ownerId,
        @Nullable String reviewerId,
        List<PlannedContributor> contributors,
        List<PlannedLabel> labels,
        List<PlannedKeyResult> keyResults) {

    /** Takes copies. */
    PlannedGoal {
        contributors = List.copyOf(contributors);
        labels = List.copyOf(labels);
        keyResults = List.copyOf(keyResults);
    }

    /** Somebody who works towards the goal: under which path of the form, and who. */
    record PlannedContributor(String path, String reference) {}

    /** A label as it was typed: under which path of the form, and what it says. */
    record PlannedLabel(String path, String key, String value) {}

    /**
     * A key result as it was typed.
     *
     * @param row in which row, from 0
     * @param id the key result, or null for one that is to be
     * @param wording what will be seen
     * @param metric how it is measured, as far as that was typed
     * @param weight what it counts for, or null for 1
     * @param ownerId who answers for it, or null for the goal's owner
     * @param due its own last day, or null for the cycle's
     * @param labels its labels
     * @param dropped whether it is given up
     */
    record PlannedKeyResult(
            int row,
            @Nullable KeyResultId id,
            String wording,
            Metric metric,
            @Nullable BigDecimal weight,
            @Nullable String ownerId,
            @Nullable LocalDate due,
            List<PlannedLabel> labels,
            boolean dropped) {

        /** Takes a copy. */
        PlannedKeyResult {
            labels = List.copyOf(labels);
        }
    }
}
