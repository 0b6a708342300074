package dev.cairn.query.overview;

import dev.cairn.query.progress.Pace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many key results are at which pace; those that were dropped are not counted.
 *
 * @param onTrack as far as expected, or nearly so
 * @param atRisk behind, but within reach
 * @param offTrack far behind
 * @param unknown without a pace: nothing was measured yet, or one step is not due yet
 * @param stale how many of them all nobody checked in for too long
 */
public record Paces(int onTrack, int atRisk, int offTrack, int unknown, int stale) {

    static Paces of(List<KeyResultOverview> all) {
        List<KeyResultOverview> kept =
                all.stream().filter(keyResult -> keyResult.droppedAt() == null).toList();
        return new Paces(
                count(kept, Pace.ON_TRACK),
                count(kept, Pace.AT_RISK),
                count(kept, Pace.OFF_TRACK),
                count(kept, null),
                (int) kept.stream()
                        .filter(keyResult -> keyResult.assessment().stale())
                        .count());
    }

    private static int count(List<KeyResultOverview> keyResults, @Nullable Pace pace) {
        return (int) keyResults.stream()
                .filter(keyResult -> keyResult.assessment().pace() == pace)
                .count();
    }
}
