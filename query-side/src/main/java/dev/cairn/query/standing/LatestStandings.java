package dev.cairn.query.standing;

import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what merely follows: an event that is the latest of its subject on both clocks, and of which the {@link Fold} says
 * that it goes on from how the subject stood. It ends the last rectangle and begins another, so that one rectangle is all that
 * has to be known of the subject, and not its history.
 *
 * @param <V> the standing
 */
public final class LatestStandings<V> {

    private final Stored<V> stored;
    private final Function<String, ? extends Fold<?, V>> fold;
    private final long most;
    private final Map<String, Rectangle<V>> latest = new LinkedHashMap<>(16, 0.75f, true);

    /** Where the last rectangles are. */
    @FunctionalInterface
    public interface Stored<V> {

        /**
         * The rectangles that have no end on either clock, by subject; none of a subject that makes claims, which has two of
         * them.
         *
         * @param streamIds the streams that the subjects are in
         */
        Map<String, Rectangle<V>> of(Set<String> streamIds, Set<String> subjectIds);
    }

    /**
     * @param fold the fold of a subject, given its id
     * @param most how many rectangles are remembered
     */
    LatestStandings(Stored<V> stored, Function<String, ? extends Fold<?, V>> fold, long most) {
        this.stored = stored;
        this.fold = fold;
        this.most = most;
    }

    /**
     * What has to change where events merely follow.
     *
     * @param bySubject the events of each subject, by position
     * @return by subject, without those whose history is needed
     */
    Map<String, RectangleChange<V>> take(Map<String, List<RecordedEvent>> bySubject) {
        Map<String, List<RecordedEvent>> following = new LinkedHashMap<>();
        Set<String> streams = new HashSet<>();
        Set<String> missing = new HashSet<>();
        bySubject.forEach((id, events) -> {
            if (events.stream().allMatch(event -> fold.apply(id).goesOn(event) && !event.claimed())) {
                following.put(id, events);
                if (!latest.containsKey(id)) {
                    streams.add(events.getFirst().streamId());
                    missing.add(id);
                }
            }
        });
        Map<String, Rectangle<V>> last = missing.isEmpty() ? new HashMap<>() : stored.of(streams, missing);
        Map<String, RectangleChange<V>> changes = new LinkedHashMap<>();
        following.forEach((id, events) -> {
            Rectangle<V> remembered = latest.remove(id);
            Rectangle<V> from = remembered == null ? last.get(id) : remembered;
            RectangleChange<V> change = from == null ? null : change(id, from, events);
            if (change != null) {
                changes.put(id, change);
            }
        });
        forgetTheEldest();
        return changes;
    }

    private @Nullable RectangleChange<V> change(String id, Rectangle<V> from, List<RecordedEvent> events) {
        List<Rectangle<V>> closed = new ArrayList<>();
        List<Rectangle<V>> added = new ArrayList<>();
        Rectangle<V> current = from;
        boolean isStored = true;
        for (RecordedEvent event : events) {
            Instant effective = event.effectiveAt();
            Instant known = event.recordedAt();
            if (effective.isBefore(current.effectiveFrom()) || !known.isAfter(current.knownFrom())) {
                return null;
            }
            (isStored ? closed : added).add(current.until(known));
            if (effective.isAfter(current.effectiveFrom())) {
                added.add(new Rectangle<>(
                        current.clock(),
                        current.effectiveFrom(),
                        effective,
                        known,
                        Timestamps.FAR,
                        current.standing()));
            }
            current = new Rectangle<>(
                    current.clock(),
                    effective,
                    Timestamps.FAR,
                    known,
                    Timestamps.FAR,
                    fold.apply(id).onwards(current.standing(), event));
            isStored = false;
        }
        added.add(current);
        latest.put(id, current);
        return new RectangleChange<>(false, closed, added);
    }

    /** What is remembered of a subject is over, for somebody else takes in its events. */
    void forget(String id) {
        latest.remove(id);
    }

    /** All that is remembered is good for nothing. */
    void forget() {
        latest.clear();
    }

    private void forgetTheEldest() {
        var eldest = latest.values().iterator();
        while (latest.size() > most && eldest.hasNext()) {
            eldest.next();
            eldest.remove();
        }
    }
}
