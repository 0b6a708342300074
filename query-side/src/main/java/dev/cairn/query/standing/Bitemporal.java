package dev.cairn.query.standing;

import dev.cairn.query.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One subject over both clocks. It takes the subject's events as they come and says what has to change in the stored
 * rectangles: a few rows where an event is known later than all before, all rows where the past has to be thought over.
 *
 * <p>A subject that makes no claims has rectangles on one clock that stands for both. One that makes any has a family of
 * rectangles for each clock.
 *
 * @param <S> what is folded into
 * @param <V> the standing
 */
public final class Bitemporal<S, V> {

    private final Fold<S, V> fold;
    private final List<RecordedEvent> events = new ArrayList<>();
    private List<Clocked<S, V>> families = List.of();

    private record Clocked<S, V>(KnownClock clock, Sweep<S, V> sweep) {

        private SortedMap<Instant, List<RecordedEvent>> byKnownTime(List<RecordedEvent> events) {
            SortedMap<Instant, List<RecordedEvent>> byKnownTime = new TreeMap<>();
            for (RecordedEvent event : events) {
                byKnownTime
                        .computeIfAbsent(event.knownAt(clock == KnownClock.WITNESSED), known -> new ArrayList<>())
                        .add(event);
            }
            return byKnownTime;
        }

        private boolean follows(List<RecordedEvent> batch) {
            return byKnownTime(batch).firstKey().isAfter(sweep.last());
        }

        private void advance(List<RecordedEvent> batch) {
            byKnownTime(batch).forEach(sweep::advance);
        }
    }

    public Bitemporal(Fold<S, V> fold) {
        this.fold = fold;
    }

    /** All rectangles of a subject with these events. */
    public static <S, V> List<Rectangle<V>> rectangles(Fold<S, V> fold, List<RecordedEvent> events) {
        return new Bitemporal<>(fold).take(events).added();
    }

    /** How many events were taken in. */
    int events() {
        return events.size();
    }

    /**
     * Takes in more events of the subject.
     *
     * @param batch by ascending position; what was taken in before is left out
     */
    public RectangleChange<V> take(List<RecordedEvent> batch) {
        long last = events.isEmpty() ? Long.MIN_VALUE : events.getLast().position();
        List<RecordedEvent> fresh =
                batch.stream().filter(event -> event.position() > last).toList();
        if (fresh.isEmpty()) {
            return new RectangleChange<>(false, List.of(), List.of());
        }
        events.addAll(fresh);
        boolean splits = families.size() == 1 && fresh.stream().anyMatch(RecordedEvent::claimed);
        if (families.isEmpty() || splits || !families.stream().allMatch(family -> family.follows(fresh))) {
            families = emptyFamilies();
            families.forEach(family -> family.advance(events));
            return drain(true);
        }
        families.forEach(family -> family.advance(fresh));
        return drain(false);
    }

    private List<Clocked<S, V>> emptyFamilies() {
        List<KnownClock> clocks = events.stream().anyMatch(RecordedEvent::claimed)
                ? List.of(KnownClock.CLAIMED, KnownClock.WITNESSED)
                : List.of(KnownClock.BOTH);
        return clocks.stream()
                .map(clock -> new Clocked<>(clock, new Sweep<>(fold, clock)))
                .toList();
    }

    private RectangleChange<V> drain(boolean replaceAll) {
        List<Rectangle<V>> closed = new ArrayList<>();
        List<Rectangle<V>> added = new ArrayList<>();
        for (Clocked<S, V> family : families) {
            family.sweep().drain(closed, added);
        }
        return new RectangleChange<>(replaceAll, closed, added);
    }
}
