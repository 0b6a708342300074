package dev.cairn.query.standing;

import dev.cairn.events.DomainEvent;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.journal.Journal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rectangles of all subjects of one kind up to date. Subjects that were met lately are held in memory; others are
 * folded again from the journal, which therefore has to be written first.
 *
 * @param <S> what is folded into
 * @param <V> the standing
 */
public final class StandingKeeper<S, V> {

    /** Some thousand subjects with a few dozen events each are some ten megabytes. */
    private static final int HELD = 4_000;

    /** A value no position has: what is held is good for nothing. */
    private static final long NEVER = Long.MIN_VALUE;

    private final Journal journal;
    private final ProjectionPosition position;
    private final RectangleTable<V> table;
    private final Function<DomainEvent, @Nullable String> subject;
    private final Function<String, Fold<S, V>> fold;
    private final Map<String, Bitemporal<S, V>> held = new LinkedHashMap<>(16, 0.75f, true);
    private long heldAt = NEVER;

    /**
     * @param subject the subject that an event is about, or null where it is about no subject of this kind
     * @param fold the fold of a subject, given its id
     */
    public StandingKeeper(
            Journal journal,
            ProjectionPosition position,
            RectangleTable<V> table,
            Function<DomainEvent, @Nullable String> subject,
            Function<String, Fold<S, V>> fold) {
        this.journal = journal;
        this.position = position;
        this.table = table;
        this.subject = subject;
        this.fold = fold;
    }

    /** Takes in a batch; see {@link dev.cairn.query.Projector#project}. */
    public void take(List<RecordedEvent> batch) {
        Map<String, List<RecordedEvent>> bySubject = bySubject(batch);
        forgetWhatWasNotCommitted();
        if (!bySubject.isEmpty()) {
            Map<String, List<RecordedEvent>> whole =
                    wholeHistories(bySubject, batch.getLast().position());
            Map<String, RectangleChange<V>> changes = new LinkedHashMap<>();
            bySubject.forEach((id, events) -> changes.put(
                    id,
                    held.computeIfAbsent(id, missing -> new Bitemporal<>(fold.apply(missing)))
                            .take(whole.getOrDefault(id, events))));
            table.apply(changes);
            forgetTheEldest();
        }
        heldAt = batch.getLast().position();
    }

    /**
     * What is held runs ahead of the tables when a transaction was rolled back, and behind them when somebody else has fed
     * them. Both show in the stored position.
     */
    private void forgetWhatWasNotCommitted() {
        if (heldAt != position.current()) {
            held.clear();
        }
        heldAt = NEVER;
    }

    /** All events up to there of the subjects that are not held. */
    private Map<String, List<RecordedEvent>> wholeHistories(Map<String, List<RecordedEvent>> bySubject, long upTo) {
        Set<String> streams = bySubject.entrySet().stream()
                .filter(entry -> !held.containsKey(entry.getKey()))
                .map(entry -> entry.getValue().getFirst().streamId())
                .collect(Collectors.toSet());
        if (streams.isEmpty()) {
            return Map.of();
        }
        Map<String, List<RecordedEvent>> histories = bySubject(journal.ofStreams(streams, upTo));
        histories.keySet().removeIf(held::containsKey);
        return histories;
    }

    private Map<String, List<RecordedEvent>> bySubject(List<RecordedEvent> events) {
        Map<String, List<RecordedEvent>> bySubject = new HashMap<>();
        for (RecordedEvent event : events) {
            String id = subject.apply(event.event());
            if (id != null) {
                bySubject.computeIfAbsent(id, first -> new ArrayList<>()).add(event);
            }
        }
        return bySubject;
    }

    private void forgetTheEldest() {
        var eldest = held.keySet().iterator();
        while (held.size() > HELD && eldest.hasNext()) {
            eldest.next();
            eldest.remove();
        }
    }
}
