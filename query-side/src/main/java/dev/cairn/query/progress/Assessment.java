package dev.cairn.query.progress;

import dev.cairn.events.objective.Metric;
import dev.cairn.events.organisation.Settings;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers say about a key result at one instant. Everything that changes because time passes is in here, and is
 * computed when it is asked for.
 *
 * @param attainment see {@link Arithmetic#attainment}; null where it does not apply
 * @param progress 0 to 1, or null where nothing was measured yet
 * @param expected the progress to be expected by now, 0 to 1
 * @param pace expected against real progress, or null where there is nothing to compute it from
 * @param stale whether nobody checked in for too long
 * @param shareInRange for a value to maintain, the share of the measured time in range, 0 to 1; else null
 * @param suggestedScore a score to start from, 0 to 1 on two decimals, or null
 * @param band the band of the given score, or null where it has none
 */
public record Assessment(
        @Nullable BigDecimal attainment,
        @Nullable BigDecimal progress,
        BigDecimal expected,
        @Nullable Pace pace,
        boolean stale,
        @Nullable BigDecimal shareInRange,
        @Nullable BigDecimal suggestedScore,
        @Nullable Band band) {

    /**
     * The numbers of a key result.
     *
     * @param now the instant that the question is for
     */
    public static Assessment of(
            ObjectiveStanding objective, KeyResultStanding keyResult, CycleTerm cycle, Settings settings, Instant now) {
        Metric metric = keyResult.definition().metric();
        Measurement measured = keyResult.measurement();
        Term term = cycle.of(objective, keyResult, now);
        BigDecimal progress = keyResult.progress();
        BigDecimal expected = Arithmetic.expectedProgress(objective.kind(), term, settings);
        TimeInRange timeInRange = measured.timeInRange();
        Score score = keyResult.score();
        return new Assessment(
                Arithmetic.attainment(metric, measured.value()),
                progress,
                expected,
                Arithmetic.pace(keyResult, expected, term, settings),
                isAwaited(objective, keyResult, cycle)
                        && Arithmetic.stale(measured.lastCheckInAt(), term, cycle.cadenceDays(), settings),
                timeInRange == null ? null : timeInRange.share(term.at()),
                Arithmetic.suggestedScore(progress),
                score == null ? null : Arithmetic.band(objective.kind(), score.value(), settings));
    }

    /** Whether a check-in is still waited for: the goal is in force, and nothing has settled how the key result ends. */
    public static boolean isAwaited(ObjectiveStanding objective, KeyResultStanding keyResult, CycleTerm cycle) {
        return objective.stage() == Stage.PUBLISHED
                && cycle.closedAt() == null
                && !keyResult.dropped()
                && keyResult.score() == null
                && !keyResult.reached();
    }
}
