package dev.cairn.query.progress;

import static dev.cairn.query.progress.SampleGoal.OBJECTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.progress.RankedEvents.Ranked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoalFoldPropertiesTest {

    @Test
    void theRandomHistoriesKnowEveryKindOfEvent() {
        Set<Class<?>> kinds = new HashSet<>();
        RandomGoalEvents.oneOfEachKind().forEach(event -> kinds.add(event.getClass()));

        List<Class<? extends DomainEvent>> all = EventCatalogue.all().stream()
                .filter(ObjectiveEvent.class::isAssignableFrom)
                .toList();

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void anyEventsInAnyOrderCanBeFolded() {
        qt().forAll(RandomGoalEvents.histories(40)).checkAssert(history -> {
            GoalFold fold = fold(numbered(history));

            View view = View.of(fold);

            assertThat(view.keyResults())
                    .allSatisfy(keyResult ->
                            assertThat(keyResult.measurement().checkIns()).isNotNegative());
        });
    }

    @Test
    void theOrderOfArrivalMakesNoDifference() {
        qt().forAll(RandomGoalEvents.histories(40), integers().all()).checkAssert((history, seed) -> {
            List<Ranked<ObjectiveEvent>> shuffled = new ArrayList<>(numbered(history));
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(View.of(fold(shuffled))).isEqualTo(View.of(fold(numbered(history))));
        });
    }

    @Test
    void anEventThatArrivesTwiceCountsOnce() {
        qt().forAll(RandomGoalEvents.histories(40)).checkAssert(history -> {
            List<Ranked<ObjectiveEvent>> twice = new ArrayList<>(numbered(history));
            twice.addAll(numbered(history));

            assertThat(fold(twice)).isEqualTo(fold(numbered(history)));
        });
    }

    @Test
    void foldingAPrefixAndThenTheRestIsFoldingAll() {
        qt().forAll(RandomGoalEvents.histories(40), integers().between(0, 40)).checkAssert((history, cut) -> {
            List<Ranked<ObjectiveEvent>> all = numbered(history);
            int end = Math.min(cut, all.size());

            GoalFold prefix = fold(all.subList(0, end));
            View between = View.of(prefix);
            GoalFold rest = fold(prefix, all.subList(end, all.size()));

            assertThat(rest).isEqualTo(fold(all));
            assertThat(View.of(prefix)).isEqualTo(between);
        });
    }

    @Test
    void theGoalAsOfADayIsTheFoldOfWhatWasTrueByThen() {
        qt().forAll(RandomGoalEvents.histories(40), integers().between(0, 7)).checkAssert((history, days) -> {
            Instant asOf = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(days * 86_400L);
            List<Ranked<ObjectiveEvent>> all = numbered(history);

            View cut = View.of(fold(all).until(asOf));

            assertThat(cut)
                    .isEqualTo(View.of(fold(all.stream()
                            .filter(event -> !event.effectiveAt().isAfter(asOf))
                            .toList())));
        });
    }

    @Test
    void aRunningGoalIsTheFoldOfWhatItHasTaken() {
        qt().forAll(RandomGoalEvents.histories(40), integers().between(0, 7)).checkAssert((history, days) -> {
            Instant asOf = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(days * 86_400L);
            GoalFold fold = GoalFold.of(OBJECTIVE);
            RunningGoal running = new RunningGoal();

            for (Ranked<ObjectiveEvent> event : numbered(history)) {
                fold = fold.with(event.position(), event.event());
                running.take(event.position(), event.event());

                assertSame(running, fold);
                assertSame(running.until(asOf), fold.until(asOf));
            }
        });
    }

    private static void assertSame(RunningGoal running, GoalFold fold) {
        assertThat(running.objective()).isEqualTo(fold.objective().standing());
        assertThat(running.initiatives()).isEqualTo(fold.objective().initiatives());
        fold.keyResults().forEach((id, keyResult) -> {
            assertThat(running.keyResult(id)).isEqualTo(keyResult.standing());
            assertThat(keyResult.readings())
                    .allSatisfy(reading ->
                            assertThat(running.reading(id, reading.checkInId())).isEqualTo(reading));
        });
    }

    @Test
    void aPassThatIsAskedInBetweenAnswersAsOneThatIsNot() {
        qt().forAll(RandomGoalEvents.histories(40)).checkAssert(history -> {
            GoalFold fold = fold(numbered(history));

            assertThat(fold.keyResults().values()).allSatisfy(keyResult -> {
                KeyResultSlots asked = new KeyResultSlots();
                keyResult.events().inOrder().forEach(event -> {
                    asked.take(event);
                    asked.standing();
                });

                assertThat(asked.standing()).isEqualTo(keyResult.standing());
            });
        });
    }

    private record View(
            @Nullable ObjectiveStanding objective,
            List<Initiative> initiatives,
            List<KeyResultStanding> keyResults,
            List<List<Reading>> readings) {

        static View of(GoalFold fold) {
            return new View(
                    fold.objective().standing(),
                    fold.objective().initiatives(),
                    fold.keyResultStandings(),
                    fold.keyResults().values().stream()
                            .map(KeyResultFold::readings)
                            .toList());
        }
    }

    private static List<Ranked<ObjectiveEvent>> numbered(List<ObjectiveEvent> history) {
        List<Ranked<ObjectiveEvent>> numbered = new ArrayList<>();
        for (ObjectiveEvent event : history) {
            numbered.add(new Ranked<>(numbered.size() + 1, event));
        }
        return numbered;
    }

    private static GoalFold fold(List<Ranked<ObjectiveEvent>> events) {
        return fold(GoalFold.of(OBJECTIVE), events);
    }

    private static GoalFold fold(GoalFold start, List<Ranked<ObjectiveEvent>> events) {
        GoalFold fold = start;
        for (Ranked<ObjectiveEvent> event : events) {
            fold = fold.with(event.position(), event.event());
        }
        return fold;
    }
}
