package dev.cairn.query.replay;

import dev.cairn.events.objective.Metric;
import dev.cairn.query.overview.KeyResultOverview;
import dev.cairn.query.progress.Band;
import dev.cairn.query.progress.Pace;
import dev.cairn.query.progress.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A key result as a frame draws it; each value as the overview has it.
 *
 * @param wording what will be seen when it is reached
 * @param metric how it is measured
 * @param weight its share in the goal's mean, above 0
 * @param ownerId who answers for it, or null
 * @param due its last day
 * @param dropped whether it was given up
 * @param checkIns how many readings hold
 * @param value the latest value, or null
 * @param confidence how sure a person was last, 0 to 1, or null
 * @param forecast the final score that a person last expected, 0 to 1, or null
 * @param progress how much of it is there, or null where nothing was measured yet; 0 to 1 unless a rule says otherwise
 * @param expected the progress to be expected by then, 0 to 1
 * @param pace expected against real progress, or null
 * @param stale whether nobody checked in for too long
 * @param score its score, 0 to 1, or null
 * @param band the band of the score, or null
 */
public record KeyResultState(
        String wording,
        Metric metric,
        BigDecimal weight,
        @Nullable String ownerId,
        LocalDate due,
        boolean dropped,
        int checkIns,
        @Nullable BigDecimal value,
        @Nullable BigDecimal confidence,
        @Nullable BigDecimal forecast,
        @Nullable BigDecimal progress,
        BigDecimal expected,
        @Nullable Pace pace,
        boolean stale,
        @Nullable BigDecimal score,
        @Nullable Band band) {

    /** That of an overview. */
    public static KeyResultState of(KeyResultOverview keyResult) {
        Score score = keyResult.score();
        return new KeyResultState(
                keyResult.wording(),
                keyResult.metric(),
                keyResult.weight(),
                keyResult.ownerId(),
                keyResult.due(),
                keyResult.droppedAt() != null,
                keyResult.said().checkIns(),
                keyResult.said().value(),
                keyResult.said().confidence(),
                keyResult.said().forecast(),
                keyResult.assessment().progress(),
                keyResult.assessment().expected(),
                keyResult.assessment().pace(),
                keyResult.assessment().stale(),
                score == null ? null : score.value(),
                keyResult.assessment().band());
    }
}
