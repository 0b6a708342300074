package dev.cairn.query.oracle;

import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.standing.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The slow way: take the events that count, bring them in order, fold them, subject by subject. */
final class Folded<V> {

    private final List<V> standings = new ArrayList<>();
    private boolean claimsUsed;

    private Folded() {}

    static <S, V> Folded<V> of(
            List<RecordedEvent> events,
            Viewpoint viewpoint,
            Function<RecordedEvent, @Nullable String> subject,
            Function<String, Fold<S, V>> folds) {
        TreeMap<String, List<RecordedEvent>> bySubject = new TreeMap<>();
        for (RecordedEvent event : events) {
            String id = subject.apply(event);
            if (id != null) {
                bySubject.computeIfAbsent(id, first -> new ArrayList<>()).add(event);
            }
        }
        Folded<V> folded = new Folded<>();
        bySubject.forEach((id, history) -> {
            Fold<S, V> fold = folds.apply(id);
            S state = fold.initial();
            for (RecordedEvent event : history.stream()
                    .filter(viewpoint::sees)
                    .sorted(Comparator.comparing(RecordedEvent::effectiveAt).thenComparingLong(RecordedEvent::position))
                    .toList()) {
                state = fold.with(state, event);
            }
            V standing = fold.standing(state);
            if (standing != null) {
                folded.standings.add(standing);
                folded.claimsUsed |= history.stream().anyMatch(RecordedEvent::claimed);
            }
        });
        return folded;
    }

    List<V> standings() {
        return standings;
    }

    /** Whether any of the subjects that are there makes a claim. */
    boolean claimsUsed() {
        return claimsUsed;
    }
}
