package dev.cairn.query.standing;

import dev.cairn.events.DomainEvent;
import dev.cairn.query.EmptyTables;
import dev.cairn.query.Filling;
import dev.cairn.query.Memory;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.journal.Journal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rectangles of all subjects of one kind up to date. An event that merely follows needs the subject's last
 * standing alone; for all others its history is held in memory, where it was met lately, or else folded again from the journal,
 * which therefore has to be written first.
 *
 * @param <S> what is folded into
 * @param <V> the standing
 */
public final class StandingKeeper<S, V> {

    /** A value no position has: what is held is good for nothing. */
    private static final long NEVER = Long.MIN_VALUE;

    private final History history;
    private final RectangleTable<V> table;
    private final Function<DomainEvent, @Nullable String> subject;
    private final Function<String, Fold<S, V>> fold;
    private final LatestStandings<V> latest;
    private final Map<String, Bitemporal<S, V>> held = new LinkedHashMap<>(16, 0.75f, true);
    private final long mostEvents;
    private long heldEvents;
    private long heldAt = NEVER;

    /** What was taken in of subjects before. */
    @FunctionalInterface
    public interface History {

        /**
         * Their events, by position; events of other subjects of the same streams may be among them.
         *
         * @param streamIds the streams that the subjects are in
         * @param upTo the last position that counts
         */
        List<RecordedEvent> of(Set<String> streamIds, Set<String> subjectIds, long upTo);
    }

    /**
     * For subjects that are all there is in their streams.
     *
     * @param subject the subject that an event is about, or null where it is about no subject of this kind
     * @param fold the fold of a subject, given its id
     */
    public StandingKeeper(
            Journal journal,
            RectangleTable<V> table,
            Function<DomainEvent, @Nullable String> subject,
            Function<String, Fold<S, V>> fold) {
        this(
                (streams, subjects, upTo) -> journal.ofStreams(streams, upTo),
                (streams, subjects) -> Map.of(),
                table,
                subject,
                fold,
                Memory.ofHeap());
    }

    /**
     * For subjects that share their streams with others.
     *
     * @param history where the events of a subject that is not held are found
     * @param stored where the last standing of a subject is found
     * @param memory how much may be held from one batch to the next
     */
    public StandingKeeper(
            History history,
            LatestStandings.Stored<V> stored,
            RectangleTable<V> table,
            Function<DomainEvent, @Nullable String> subject,
            Function<String, Fold<S, V>> fold,
            Memory memory) {
        this.mostEvents = memory.events();
        this.latest = new LatestStandings<>(stored, fold, memory.standings());
        this.history = history;
        this.table = table;
        this.subject = subject;
        this.fold = fold;
    }

    /** Takes in a batch; see {@link dev.cairn.query.Projector#project}. */
    public void take(long after, List<RecordedEvent> batch) {
        if (heldAt != after) {
            held.clear();
            heldEvents = 0;
            latest.forget();
        }
        heldAt = NEVER;
        Map<String, List<RecordedEvent>> bySubject = bySubject(batch);
        if (!bySubject.isEmpty()) {
            Map<String, RectangleChange<V>> changes = latest.take(bySubject);
            changes.keySet().forEach(id -> {
                bySubject.remove(id);
                letGo(id);
            });
            holdWhatIsStored(bySubject, batch.getFirst().position() - 1);
            bySubject.forEach((id, events) -> changes.put(id, take(id, events)));
            table.apply(changes);
            forgetTheEldest();
        }
        heldAt = batch.getLast().position();
    }

    /** Makes all rows of whole streams, where the table is empty. */
    public Filling filling(EmptyTables tables) {
        BiConsumer<String, List<Rectangle<V>>> rows = table.filling(tables);
        return streams -> bySubject(streams)
                .forEach((id, events) -> rows.accept(id, Bitemporal.rectangles(fold.apply(id), events)));
    }

    private void letGo(String id) {
        Bitemporal<S, V> history = held.remove(id);
        if (history != null) {
            heldEvents -= history.events();
        }
    }

    private RectangleChange<V> take(String id, List<RecordedEvent> events) {
        latest.forget(id);
        Bitemporal<S, V> history = held.computeIfAbsent(id, missing -> new Bitemporal<>(fold.apply(missing)));
        int before = history.events();
        RectangleChange<V> change = history.take(events);
        heldEvents += history.events() - before;
        return change;
    }

    /** Folds what was taken in before this batch, of the subjects that are not held. */
    private void holdWhatIsStored(Map<String, List<RecordedEvent>> bySubject, long upTo) {
        Set<String> streams = new HashSet<>();
        Set<String> missing = new HashSet<>();
        bySubject.forEach((id, events) -> {
            RecordedEvent first = events.getFirst();
            if (!held.containsKey(id) && first.sequence() > 0) {
                streams.add(first.streamId());
                missing.add(id);
            }
        });
        if (streams.isEmpty()) {
            return;
        }
        Map<String, List<RecordedEvent>> histories = bySubject(history.of(streams, missing, upTo));
        histories.keySet().removeIf(held::containsKey);
        histories.forEach(this::take);
    }

    private Map<String, List<RecordedEvent>> bySubject(List<RecordedEvent> events) {
        Map<String, List<RecordedEvent>> bySubject = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
            String id = subject.apply(event.event());
            if (id != null) {
                bySubject.computeIfAbsent(id, first -> new ArrayList<>()).add(event);
            }
        }
        return bySubject;
    }

    private void forgetTheEldest() {
        var eldest = held.values().iterator();
        while (heldEvents > mostEvents && eldest.hasNext()) {
            heldEvents -= eldest.next().events();
            eldest.remove();
        }
    }
}
