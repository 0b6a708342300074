package dev.cairn.query.audit;

import dev.cairn.query.RecordedEvent;
import dev.cairn.query.journal.Journal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the log had of a stream before an event. What was folded lately is kept; what is not, or was left behind by another
 * reader or a rolled back transaction, is read from the journal again. An event's place in its stream tells which it is.
 *
 * @param <F> what a stream is folded into; may be an object that changes
 */
final class StreamsBefore<F> {

    private record Folded<F>(F fold, long nextSequence) {}

    private final Journal journal;
    private final Function<String, F> beginning;
    private final BiFunction<F, RecordedEvent, F> step;
    private final long mostEvents;
    private final Map<String, Folded<F>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long events;

    /**
     * @param beginning a stream before its first event, by its id
     * @param step a stream after one more event
     * @param mostEvents of how many events it keeps folds from one batch to the next
     */
    StreamsBefore(
            Journal journal, Function<String, F> beginning, BiFunction<F, RecordedEvent, F> step, long mostEvents) {
        this.journal = journal;
        this.beginning = beginning;
        this.step = step;
        this.mostEvents = mostEvents;
    }

    /** Takes over what a stream was folded into, where it is kept no longer. */
    @FunctionalInterface
    interface Leaving<F> {

        /** @param nextSequence the place in the stream of the event that comes next */
        void left(String streamId, F fold, long nextSequence);
    }

    /** Whether the stream is kept as it was before that event. */
    boolean has(RecordedEvent event) {
        Folded<F> folded = kept.get(event.streamId());
        return folded != null && folded.nextSequence == event.sequence();
    }

    /**
     * Makes sure that all streams of these events are there as they were before the first one of each, with one query at most.
     *
     * @param batch by ascending position in each stream
     * @param upTo the last position that was taken in before
     */
    void prepare(List<RecordedEvent> batch, long upTo) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        for (RecordedEvent event : batch) {
            String stream = event.streamId();
            if (seen.add(stream)) {
                Folded<F> folded = kept.get(stream);
                if (folded == null || folded.nextSequence != event.sequence()) {
                    forget(stream);
                    kept.put(stream, new Folded<>(beginning.apply(stream), 0));
                    if (event.sequence() > 0) {
                        missing.add(stream);
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            journal.ofStreams(missing, upTo).forEach(event -> after(event, step.apply(before(event), event)));
        }
    }

    /**
     * The stream as it was before that event. It is not kept any more, for nobody knows what becomes of it, until it is given
     * back {@link #after} the event.
     *
     * @throws IllegalStateException where events before it are not known
     */
    F before(RecordedEvent event) {
        Folded<F> folded = forget(event.streamId());
        if (folded == null || folded.nextSequence != event.sequence()) {
            throw new IllegalStateException("Event " + event.sequence() + " of " + event.streamId()
                    + " does not follow on what is known of it.");
        }
        return folded.fold;
    }

    /** Keeps the stream as it is after that event. */
    void after(RecordedEvent event, F fold) {
        long nextSequence = event.sequence() + 1;
        kept.put(event.streamId(), new Folded<>(fold, nextSequence));
        events += nextSequence;
    }

    private @Nullable Folded<F> forget(String stream) {
        Folded<F> folded = kept.remove(stream);
        if (folded != null) {
            events -= folded.nextSequence;
        }
        return folded;
    }

    /** Between two batches: keeps no more than it may. */
    void forgetTheEldest(Leaving<? super F> leaving) {
        while (events > mostEvents && !kept.isEmpty()) {
            String eldest = kept.keySet().iterator().next();
            Folded<F> folded = forget(eldest);
            if (folded != null) {
                leaving.left(eldest, folded.fold, folded.nextSequence);
            }
        }
    }
}
