package dev.cairn.query.overview;

import dev.cairn.events.objective.Metric;
import dev.cairn.events.organisation.Settings;
import dev.cairn.query.progress.Assessment;
import dev.cairn.query.progress.CycleTerm;
import dev.cairn.query.progress.KeyResultDefinition;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.Measurement;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A key result with its numbers. What people say (confidence, forecast) and what the numbers say (the assessment) stand side
 * by side.
 *
 * @param keyResultId the key result
 * @param wording what will be seen when it is reached
 * @param metric how it is measured
 * @param weight its share in the goal's mean, above 0
 * @param ownerId who answers for it: its own owner, else the goal's; null where nobody is named
 * @param due its last day: its own, else the cycle's
 * @param labels values by key
 * @param implied whether an import mentioned it without ever having added it
 * @param droppedAt when it was dropped, effective, or null
 * @param said what its check-ins said last
 * @param score its score, or null
 * @param assessment what the numbers say at that time
 */
public record KeyResultOverview(
        String keyResultId,
        String wording,
        Metric metric,
        BigDecimal weight,
        @Nullable String ownerId,
        LocalDate due,
        SortedMap<String, String> labels,
        boolean implied,
        @Nullable Instant droppedAt,
        Measurement said,
        @Nullable Score score,
        Assessment assessment) {

    /** The key result at that time. */
    static KeyResultOverview of(
            ObjectiveStanding objective, KeyResultStanding keyResult, CycleTerm cycle, Settings settings, Instant at) {
        KeyResultDefinition definition = keyResult.definition();
        return new KeyResultOverview(
                definition.keyResultId(),
                definition.wording(),
                definition.metric(),
                definition.weight(),
                definition.ownerId() != null ? definition.ownerId() : objective.ownerId(),
                definition.due() != null ? definition.due() : cycle.lastDay(),
                definition.labels(),
                definition.implied(),
                keyResult.droppedAt(),
                keyResult.measurement(),
                keyResult.score(),
                Assessment.of(objective, keyResult, cycle, settings, at));
    }
}
