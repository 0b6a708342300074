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

/**
 * What the log had of a stream before an event. What was folded lately is kept; what is not, or was left behind by another
 * reader or a rolled back transaction, is read from the journal again. An event's place in its stream tells which it is.
 *
 * @param <F> what a stream is folded into; immutable
 */
final class StreamsBefore<F> {

    private static final int KEPT = 2_000;

    private record Folded<F>(F fold, long nextSequence) {}

    private final Journal journal;
    private final Function<String, F> beginning;
    private final BiFunction<F, RecordedEvent, F> step;
    private final Map<String, Folded<F>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param beginning a stream before its first event, by its id
     * @param step a stream after one more event
     */
    StreamsBefore(Journal journal, Function<String, F> beginning, BiFunction<F, RecordedEvent, F> step) {
        this.journal = journal;
        this.beginning = beginning;
        this.step = step;
    }

    /** Makes sure that all streams of this batch are there as they were before it, with one query at most. */
    void prepare(List<RecordedEvent> batch) {
        forgetOldest();
        Set<String> seen = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        for (RecordedEvent event : batch) {
            String stream = event.streamId();
            if (seen.add(stream)) {
                Folded<F> folded = kept.get(stream);
                if (folded == null || folded.nextSequence != event.sequence()) {
                    kept.put(stream, new Folded<>(beginning.apply(stream), 0));
                    if (event.sequence() > 0) {
                        missing.add(stream);
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            journal.ofStreams(missing, batch.getFirst().position() - 1).forEach(this::take);
        }
    }

    /**
     * The stream as it was before that event.
     *
     * @throws IllegalStateException where events before it are not known
     */
    F before(RecordedEvent event) {
        return upTo(event).fold;
    }

    /** Folds the event in. */
    void take(RecordedEvent event) {
        kept.put(event.streamId(), new Folded<>(step.apply(upTo(event).fold, event), event.sequence() + 1));
    }

    private Folded<F> upTo(RecordedEvent event) {
        Folded<F> folded = kept.get(event.streamId());
        if (folded == null || folded.nextSequence != event.sequence()) {
            throw new IllegalStateException("Event " + event.sequence() + " of " + event.streamId()
                    + " does not follow on what is known of it.");
        }
        return folded;
    }

    private void forgetOldest() {
        var oldest = kept.keySet().iterator();
        for (int over = kept.size() - KEPT; over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
    }
}
