package dev.cairn.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.NotThereException;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.hypothesis.ProgressCounting;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.query.hypothesis.ScoreCounting;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.progress.Commitment;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.replay.FindReplay;
import dev.cairn.query.replay.FrameBy;
import dev.cairn.query.replay.FrameOrder;
import dev.cairn.query.replay.Replay;
import dev.cairn.query.replay.ReplayFrame;
import dev.cairn.query.replay.ReplayReader;
import dev.cairn.query.whatif.FindWhatIf;
import dev.cairn.query.whatif.GoalWhatIf;
import dev.cairn.query.whatif.WhatIf;
import dev.cairn.query.whatif.WhatIfCause;
import dev.cairn.query.whatif.WhatIfReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What would be is the overview of a history in which the events are missing that the rules leave out; where they leave nothing out,
 * it is what is.
 */
class WhatIfOracleTest {

    private static final int QUESTIONS = 5;

    private final QueryDatabase database = QueryDatabase.get();
    private final ProjectionPosition position = new ProjectionPosition(database.jdbc());
    private final ConsistentRead read = new ConsistentRead(database.transactions(), position);
    private final WhatIfReader whatIfs = new WhatIfReader(database.jdbc(), read);
    private final ReplayReader replays = new ReplayReader(database.jdbc(), read);

    @Test
    void whatWouldBeIsTheOverviewWithoutWhatIsLeftOut() {
        check(15, 60);
    }

    @Test
    @Tag("full")
    void whatWouldBeIsTheOverviewWithoutWhatIsLeftOutForManyLongHistories() {
        check(200, 150);
    }

    private void check(int examples, int events) {
        qt().withExamples(examples)
                .withShrinkCycles(40)
                .forAll(
                        GeneratedHistories.ofUpTo(events),
                        integers().between(1, 40),
                        integers().all())
                .checkAssert((history, batchSize, seed) -> {
                    database.empty();
                    ProjectionSpecification.feed(EveryProjector.fresh(), history, batchSize);
                    Random random = new Random(seed);
                    for (int i = 0; i < QUESTIONS; i++) {
                        Viewpoint viewpoint = RandomViewpoints.of(history, random);
                        String cycle = GeneratedHistories.CYCLES.get(random.nextInt(2));
                        nothingSupposedIsReality(history, cycle, viewpoint);
                        leavingOut(history, cycle, viewpoint, random);
                    }
                });
    }

    private void nothingSupposedIsReality(List<RecordedEvent> history, String cycle, Viewpoint viewpoint) {
        CycleOverview real = FoldedOverview.of(history, cycle, viewpoint);
        WhatIf answer = whatIf(new FindWhatIf(cycle, Rules.NONE, viewpoint));

        assertThat(answer == null).isEqualTo(real == null);
        if (answer != null && real != null) {
            assertThat(answer.basis()).isEqualTo(real.basis());
            assertThat(answer.reality()).isEqualTo(real.summary());
            assertThat(answer.hypothetical()).isEqualTo(real.summary());
            assertThat(answer.goals()).isEmpty();
        }
    }

    private void leavingOut(List<RecordedEvent> history, String cycle, Viewpoint viewpoint, Random random) {
        CycleOverview real = FoldedOverview.of(history, cycle, viewpoint);
        if (real == null) {
            return;
        }
        Instant known = random.nextInt(3) == 0
                ? history.get(random.nextInt(history.size())).recordedAt()
                : null;
        Rules rules = new Rules(
                random.nextBoolean(),
                random.nextBoolean(),
                false,
                Map.of(),
                ProgressCounting.LINEAR,
                ScoreCounting.GIVEN,
                known,
                Set.of());
        Predicate<RecordedEvent> left = leftOut(history, cycle, viewpoint, rules);
        List<RecordedEvent> others = history.stream().filter(left.negate()).toList();
        CycleOverview would = FoldedOverview.of(others, cycle, viewpoint);

        WhatIf answer = Objects.requireNonNull(whatIf(new FindWhatIf(cycle, rules, viewpoint)));

        assertThat(answer.reality()).isEqualTo(real.summary());
        assertThat(answer.hypothetical())
                .as("%s from %s", rules, viewpoint)
                .isEqualTo(would == null ? null : would.summary());
        assertThat(answer.goals().stream().flatMap(WhatIfOracleTest::causes))
                .allSatisfy(cause -> assertThat(cause.leftOut()).isTrue())
                .extracting(cause -> cause.event().position())
                .isSubsetOf(history.stream()
                        .filter(viewpoint::sees)
                        .filter(left)
                        .map(RecordedEvent::position)
                        .toList());
        assertThat(replayed(new FindReplay(cycle, FrameBy.WEEK, FrameOrder.EFFECTIVE, rules, viewpoint)))
                .as("the last frame supposes the same")
                .isEqualTo(rules.none() ? Map.of() : FoldedOverview.drawn(would));
    }

    private static Stream<WhatIfCause> causes(GoalWhatIf goal) {
        return Stream.concat(
                goal.causes().stream(), goal.keyResults().stream().flatMap(keyResult -> keyResult.causes().stream()));
    }

    /** What the rules say, told once more in the plainest way. */
    private static Predicate<RecordedEvent> leftOut(
            List<RecordedEvent> history, String cycle, Viewpoint viewpoint, Rules rules) {
        FoldedDirectory directory = new FoldedDirectory(history, viewpoint);
        CycleStanding standing = Objects.requireNonNull(directory.cycle(cycle));
        Map<String, Instant> committed = new HashMap<>();
        for (ObjectiveStanding goal : new FoldedGoals(history, viewpoint).objectivesOfCycles(Set.of(cycle))) {
            Instant from = Commitment.from(
                    goal.publishedAt(),
                    standing.term(directory.settings()),
                    directory.settings().commitmentDays());
            if (from != null) {
                committed.put(goal.objectiveId(), from);
            }
        }
        return recorded -> {
            boolean late = recorded.event() instanceof ObjectiveEvent event
                    && committed.containsKey(event.objectiveId())
                    && !recorded.effectiveAt().isBefore(committed.get(event.objectiveId()));
            return (rules.targetsFrozen() && late && recorded.event() instanceof KeyResultRetargeted)
                    || (rules.dropsIgnored()
                            && (recorded.event() instanceof KeyResultDropped
                                    || recorded.event() instanceof ObjectiveDropped))
                    || (rules.knownBy() != null
                            && recorded.knownAt(viewpoint.witnessed()).isAfter(rules.knownBy()));
        };
    }

    private Map<String, Object> replayed(FindReplay question) {
        Patched followed = new Patched();
        Replay replay = replays.replay(question);
        while (replay.hasNext()) {
            ReplayFrame frame = replay.next();
            if (frame.whatIf() != null) {
                followed.apply(frame.whatIf());
            }
        }
        return followed.values();
    }

    private @Nullable WhatIf whatIf(FindWhatIf question) {
        try {
            return whatIfs.whatIf(question);
        } catch (NotThereException e) {
            return null;
        }
    }
}
