package dev.cairn.query.standing;

import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the known axis of one subject on one clock. At each known time the standing is a step function over effective
 * time; steps that did not change stay open, the others are closed there and new ones opened. An event that is the latest on
 * both clocks costs one closing and two openings.
 */
final class Sweep<S, V> {

    private static final Comparator<RecordedEvent> ORDER =
            Comparator.comparing(RecordedEvent::effectiveAt).thenComparingLong(RecordedEvent::position);

    private final Fold<S, V> fold;
    private final KnownClock clock;
    private final List<Folded<V>> folded = new ArrayList<>();
    private S state;
    private final NavigableMap<Instant, Step<V>> open = new TreeMap<>();
    private final Set<Instant> opened = new LinkedHashSet<>();
    private List<Rectangle<V>> closed = new ArrayList<>();
    private List<Rectangle<V>> added = new ArrayList<>();
    private Instant last = Instant.MIN;

    /** An event with the standing after it and all before it in effective order. */
    private record Folded<V>(RecordedEvent event, @Nullable V standing) {}

    /** A step of the function that is believed at present; a null standing leaves a gap. */
    private record Step<V>(
            Instant to, Instant knownFrom, @Nullable V standing, boolean stored) {

        private boolean sameAs(Step<V> other) {
            return to.equals(other.to) && Objects.equals(standing, other.standing);
        }
    }

    Sweep(Fold<S, V> fold, KnownClock clock) {
        this.fold = fold;
        this.clock = clock;
        this.state = fold.initial();
    }

    /** The known time that was reached; only what is known later can follow. */
    Instant last() {
        return last;
    }

    /** Goes on to that known time, at which all of these events became known. */
    void advance(Instant known, List<RecordedEvent> events) {
        Instant earliest = Timestamps.FAR;
        int before = folded.size();
        int from = before;
        for (RecordedEvent event : events) {
            from = Math.min(from, insert(event));
            earliest = event.effectiveAt().isBefore(earliest) ? event.effectiveAt() : earliest;
        }
        refold(from, before);
        Instant start = open.lowerKey(earliest);
        replaceSteps(known, stepsFrom(start == null ? earliest : start, known));
        last = known;
    }

    private int insert(RecordedEvent event) {
        int place = folded.size();
        while (place > 0 && ORDER.compare(folded.get(place - 1).event(), event) > 0) {
            place--;
        }
        folded.add(place, new Folded<>(event, null));
        return place;
    }

    /** @param known how many events there were before these */
    private void refold(int from, int known) {
        if (from < known) {
            state = fold.initial();
            for (Folded<V> before : folded.subList(0, from)) {
                state = fold.with(state, before.event());
            }
        }
        for (int i = from; i < folded.size(); i++) {
            RecordedEvent event = folded.get(i).event();
            state = fold.with(state, event);
            folded.set(i, new Folded<>(event, fold.standing(state)));
        }
    }

    /** The steps from there on. Nothing before can have changed, for the step that begins there began there before. */
    private NavigableMap<Instant, Step<V>> stepsFrom(Instant start, Instant known) {
        NavigableMap<Instant, Step<V>> steps = new TreeMap<>();
        Instant to = Timestamps.FAR;
        for (int i = folded.size() - 1; i >= 0; i--) {
            Instant at = folded.get(i).event().effectiveAt();
            if (at.isBefore(start)) {
                break;
            }
            boolean superseded = i + 1 < folded.size()
                    && folded.get(i + 1).event().effectiveAt().equals(at);
            if (superseded) {
                continue;
            }
            V standing = folded.get(i).standing();
            Map.Entry<Instant, Step<V>> next = steps.firstEntry();
            if (next != null && Objects.equals(next.getValue().standing(), standing)) {
                to = next.getValue().to();
                steps.remove(next.getKey());
            }
            steps.put(at, new Step<>(to, known, standing, false));
            to = at;
        }
        return steps;
    }

    private void replaceSteps(Instant known, NavigableMap<Instant, Step<V>> steps) {
        if (steps.isEmpty()) {
            return;
        }
        NavigableMap<Instant, Step<V>> before = new TreeMap<>(open.tailMap(steps.firstKey(), true));
        before.forEach((from, step) -> {
            Step<V> now = steps.get(from);
            if (now != null && now.sameAs(step)) {
                steps.remove(from);
            } else {
                open.remove(from);
                close(from, step, known);
            }
        });
        open.putAll(steps);
        opened.addAll(steps.keySet());
    }

    private void close(Instant from, Step<V> step, Instant known) {
        if (step.standing() != null) {
            (step.stored() ? closed : added)
                    .add(rectangle(from, step, step.standing()).until(known));
        }
    }

    /** Hands over what changed since this was last asked. */
    void drain(List<Rectangle<V>> closedSince, List<Rectangle<V>> addedSince) {
        closedSince.addAll(closed);
        addedSince.addAll(added);
        closed = new ArrayList<>();
        added = new ArrayList<>();
        for (Instant from : opened) {
            Step<V> step = open.get(from);
            if (step != null && !step.stored()) {
                if (step.standing() != null) {
                    addedSince.add(rectangle(from, step, step.standing()));
                }
                open.put(from, new Step<>(step.to(), step.knownFrom(), step.standing(), true));
            }
        }
        opened.clear();
    }

    private Rectangle<V> rectangle(Instant from, Step<V> step, V standing) {
        return new Rectangle<>(clock, from, step.to(), step.knownFrom(), Timestamps.FAR, standing);
    }
}
