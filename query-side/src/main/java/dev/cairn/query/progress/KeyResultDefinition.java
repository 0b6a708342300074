package dev.cairn.query.progress;

import dev.cairn.events.objective.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a key result asks for.
 *
 * @param keyResultId the key result
 * @param objectiveId the goal it belongs to
 * @param addedPosition the log position of its addition; it orders key results that were added at the same instant
 * @param addedAt when it was added, effective
 * @param implied whether an import mentioned it without ever having added it
 * @param wording what will be seen when it is reached
 * @param metric how it is measured
 * @param weight its share in the goal's mean, above 0
 * @param ownerId who answers for it, or null where that is the goal's owner
 * @param due its own last day, or null where that is the cycle's
 * @param labels values by key
 * @param predecessorId the key result of the goal's predecessor that it goes on with, or null
 * @param baselineFollows whether it starts from where that one is last read, for as long as the goal was never published
 */
public record KeyResultDefinition(
        String keyResultId,
        String objectiveId,
        long addedPosition,
        Instant addedAt,
        boolean implied,
        String wording,
        Metric metric,
        BigDecimal weight,
        @Nullable String ownerId,
        @Nullable LocalDate due,
        SortedMap<String, String> labels,
        @Nullable String predecessorId,
        boolean baselineFollows) {

    /** Takes a copy of the labels. */
    public KeyResultDefinition {
        labels = labels.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }

    /** The same with another weight, above 0. */
    public KeyResultDefinition weighing(BigDecimal other) {
        return new KeyResultDefinition(
                keyResultId,
                objectiveId,
                addedPosition,
                addedAt,
                implied,
                wording,
                metric,
                other,
                ownerId,
                due,
                labels,
                predecessorId,
                baselineFollows);
    }
}
