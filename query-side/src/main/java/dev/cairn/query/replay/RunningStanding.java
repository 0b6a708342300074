package dev.cairn.query.replay;

import dev.cairn.query.RecordedEvent;
import dev.cairn.query.standing.Fold;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How one subject with few events stands while they come in, in any order.
 *
 * @param <S> what is folded into
 * @param <V> the standing
 */
final class RunningStanding<S, V> {

    private final Fold<S, V> fold;
    private final TreeSet<RecordedEvent> events =
            new TreeSet<>(Comparator.comparing(RecordedEvent::effectiveAt).thenComparingLong(RecordedEvent::position));
    private @Nullable V standing;

    RunningStanding(Fold<S, V> fold) {
        this.fold = fold;
    }

    void take(RecordedEvent event) {
        events.add(event);
        S state = fold.initial();
        for (RecordedEvent each : events) {
            state = fold.with(state, each);
        }
        standing = fold.standing(state);
    }

    /** How it stands, or null where it is not there yet. */
    @Nullable
    V standing() {
        return standing;
    }
}
