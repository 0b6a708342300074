package dev.cairn.query.oracle;

import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Viewpoints where answers are likely to differ: times at which something happened, and just before and after; or no cut at all. */
final class RandomViewpoints {

    private RandomViewpoints() {}

    /** A viewpoint of up to a month after the history. */
    static Viewpoint of(List<RecordedEvent> history, Random random) {
        Instant now = history.getLast().recordedAt().plus(Duration.ofDays(random.nextInt(30)));
        return of(history, random, random.nextBoolean(), now);
    }

    /** A viewpoint of that time. */
    static Viewpoint of(List<RecordedEvent> history, Random random, boolean witnessed, Instant now) {
        return new Viewpoint(
                cut(random, some(history, random).effectiveAt()),
                cut(random, some(history, random).knownAt(witnessed)),
                witnessed,
                now);
    }

    private static RecordedEvent some(List<RecordedEvent> history, Random random) {
        return history.get(random.nextInt(history.size()));
    }

    private static @Nullable Instant cut(Random random, Instant time) {
        return random.nextInt(3) == 0 ? null : time.plusMillis(random.nextInt(3) - 1L);
    }
}
