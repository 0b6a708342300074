package dev.cairn.query.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.cairn.events.Act;
import dev.cairn.events.team.TeamRenamed;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class BitemporalTest {

    private static final int TIMES = 5;

    /** The names so far; standing still where the last was empty, and not there at all before the first that is not. */
    private static final Fold<List<String>, String> NAMES = new Fold<>() {
        @Override
        public List<String> initial() {
            return List.of();
        }

        @Override
        public List<String> with(List<String> state, RecordedEvent event) {
            String name = ((TeamRenamed) event.event()).name();
            if (name.isEmpty()) {
                return state;
            }
            List<String> names = new ArrayList<>(state);
            names.add(name);
            return names;
        }

        @Override
        public @Nullable String standing(List<String> state) {
            return state.isEmpty() ? null : String.join(" ", state);
        }
    };

    @Test
    void everyPointIsWhatFilteringAndFoldingGives() {
        qt().withExamples(1_000).forAll(histories()).checkAssert(history -> {
            List<Rectangle<String>> rectangles = Bitemporal.rectangles(NAMES, history);

            assertSameAsFolding(rectangles, history);
        });
    }

    @Test
    void whateverTheBatchesTheStoredRectanglesAreTheSame() {
        qt().withExamples(1_000).forAll(histories(), integers().between(1, 4)).checkAssert((history, size) -> {
            List<Rectangle<String>> stored = new ArrayList<>();
            Bitemporal<List<String>, String> subject = new Bitemporal<>(NAMES);
            for (int from = 0; from < history.size(); from += size) {
                store(stored, subject.take(history.subList(from, Math.min(from + size, history.size()))));
                assertSameAsFolding(stored, history.subList(0, Math.min(from + size, history.size())));
            }
            assertThat(stored).containsExactlyInAnyOrderElementsOf(Bitemporal.rectangles(NAMES, history));
        });
    }

    @Test
    void rectanglesNeverOverlapAndAreNeverEmpty() {
        qt().withExamples(1_000).forAll(histories()).checkAssert(history -> {
            List<Rectangle<String>> rectangles = Bitemporal.rectangles(NAMES, history);

            assertThat(rectangles)
                    .allMatch(one -> one.effectiveFrom().isBefore(one.effectiveTo())
                            && one.knownFrom().isBefore(one.knownTo()));
            for (Rectangle<String> one : rectangles) {
                assertThat(rectangles)
                        .filteredOn(other ->
                                other.clock() == one.clock() && one.covers(other.effectiveFrom(), other.knownFrom()))
                        .containsExactly(one);
            }
        });
    }

    @Test
    void anEventThatIsTheLatestOnBothClocksClosesOneAndOpensTwo() {
        Bitemporal<List<String>, String> subject = new Bitemporal<>(NAMES);
        subject.take(List.of(event(0, 1, 1, false, "a"), event(1, 2, 2, false, "b")));

        RectangleChange<String> change = subject.take(List.of(event(2, 3, 3, false, "c")));

        assertThat(change.replaceAll()).isFalse();
        assertThat(change.closed()).hasSize(1);
        assertThat(change.added()).hasSize(2);
    }

    @Test
    void anEventThatIsBackDatedLeavesWhatWasTrueBeforeItAlone() {
        Bitemporal<List<String>, String> subject = new Bitemporal<>(NAMES);
        subject.take(List.of(event(0, 1, 1, false, "a"), event(1, 3, 3, false, "b"), event(2, 5, 5, false, "c")));

        RectangleChange<String> change = subject.take(List.of(event(3, 4, 6, false, "late")));

        assertThat(change.replaceAll()).isFalse();
        assertThat(change.closed()).allMatch(closed -> !closed.effectiveFrom().isBefore(time(3)));
    }

    @Test
    void theFirstClaimSplitsTheFamily() {
        Bitemporal<List<String>, String> subject = new Bitemporal<>(NAMES);
        subject.take(List.of(event(0, 1, 1, false, "a")));

        RectangleChange<String> change = subject.take(List.of(event(1, 2, 2, true, "b")));

        assertThat(change.replaceAll()).isTrue();
        assertThat(change.added()).extracting(Rectangle::clock).containsOnly(KnownClock.CLAIMED, KnownClock.WITNESSED);
    }

    private static void assertSameAsFolding(List<Rectangle<String>> rectangles, List<RecordedEvent> history) {
        for (int asOf = 0; asOf <= TIMES; asOf++) {
            for (int known = 0; known <= TIMES * 2; known++) {
                for (boolean witnessed : new boolean[] {false, true}) {
                    Viewpoint viewpoint = new Viewpoint(time(asOf), time(known), witnessed, time(100));
                    assertThat(lookedUp(rectangles, viewpoint))
                            .as("%s of %s", viewpoint, history)
                            .isEqualTo(folded(history, viewpoint));
                }
            }
        }
    }

    private static @Nullable String lookedUp(List<Rectangle<String>> rectangles, Viewpoint viewpoint) {
        KnownClock clock = viewpoint.witnessed() ? KnownClock.WITNESSED : KnownClock.CLAIMED;
        List<String> found = rectangles.stream()
                .filter(rectangle -> rectangle.clock() == clock || rectangle.clock() == KnownClock.BOTH)
                .filter(rectangle -> rectangle.covers(viewpoint.lastEffective(), viewpoint.lastKnown()))
                .map(Rectangle::standing)
                .toList();
        assertThat(found).hasSizeLessThan(2);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static @Nullable String folded(List<RecordedEvent> history, Viewpoint viewpoint) {
        List<String> state = NAMES.initial();
        for (RecordedEvent event : history.stream()
                .filter(viewpoint::sees)
                .sorted(Comparator.comparing(RecordedEvent::effectiveAt).thenComparingLong(RecordedEvent::position))
                .toList()) {
            state = NAMES.with(state, event);
        }
        return NAMES.standing(state);
    }

    /** What a table does with a change. */
    private static void store(List<Rectangle<String>> stored, RectangleChange<String> change) {
        if (change.replaceAll()) {
            stored.clear();
        }
        for (Rectangle<String> closed : change.closed()) {
            boolean removed = stored.removeIf(row -> row.clock() == closed.clock()
                    && row.effectiveFrom().equals(closed.effectiveFrom())
                    && row.knownFrom().equals(closed.knownFrom()));
            assertThat(removed).as("closed what is stored").isTrue();
            stored.add(closed);
        }
        stored.addAll(change.added());
    }

    /** Up to nine events with few distinct times, so that they often meet; recorded mostly but not always in order. */
    private static Gen<List<RecordedEvent>> histories() {
        Gen<Integer> anything = integers().between(0, 1_000_000);
        return lists().of(anything).ofSizeBetween(1, 9).map(seeds -> {
            List<RecordedEvent> events = new ArrayList<>();
            int recorded = 0;
            for (int i = 0; i < seeds.size(); i++) {
                int seed = Objects.requireNonNull(seeds.get(i));
                recorded = Math.max(0, recorded + seed % 4 - (seed % 13 == 0 ? 2 : 0));
                boolean claimed = seed / 100 % 5 == 0;
                String name = seed / 1_000 % 4 == 0 ? "" : String.valueOf((char) ('a' + seed / 10_000 % 3));
                events.add(event(
                        i, seed / 7 % (TIMES + 1), claimed ? seed / 11 % TIMES : recorded, claimed, recorded, name));
            }
            return events;
        });
    }

    private static RecordedEvent event(int position, int effective, int known, boolean claimed, String name) {
        return event(position, effective, known, claimed, known, name);
    }

    private static RecordedEvent event(
            int position, int effective, int known, boolean claimed, int recorded, String name) {
        Act act = new Act(time(effective), null, claimed ? time(known) : null, null, null);
        return new RecordedEvent(
                position,
                "event-" + position,
                "team:a",
                position,
                time(recorded),
                new TeamRenamed("team:a", name, act),
                Map.of());
    }

    private static Instant time(int number) {
        return Instant.ofEpochSecond(number);
    }
}
