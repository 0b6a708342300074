package dev.cairn.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.NotThereException;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.FindCycleOverview;
import dev.cairn.query.overview.OverviewReader;
import dev.cairn.query.replay.FindReplay;
import dev.cairn.query.replay.FrameBy;
import dev.cairn.query.replay.FrameOrder;
import dev.cairn.query.replay.MergePatch;
import dev.cairn.query.replay.Replay;
import dev.cairn.query.replay.ReplayAt;
import dev.cairn.query.replay.ReplayCursor;
import dev.cairn.query.replay.ReplayFrame;
import dev.cairn.query.replay.ReplayReader;
import dev.cairn.query.replay.ReplayStill;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whoever follows a replay has after each frame what the overview says: that of the day, or what was believed on the day, and
 * after the last frame that of the viewpoint itself.
 */
class ReplayOracleTest {

    private static final int REPLAYS = 4;
    private static final Rules DROPS_IGNORED =
            new Rules(false, true, false, Map.of(), Rules.NONE.progress(), Rules.NONE.score(), null, Set.of());

    private final QueryDatabase database = QueryDatabase.get();
    private final ProjectionPosition position = new ProjectionPosition(database.jdbc());
    private final ConsistentRead read = new ConsistentRead(database.transactions(), position);
    private final OverviewReader overviews = new OverviewReader(database.jdbc(), read);
    private final ReplayReader replays = new ReplayReader(database.jdbc(), read);

    @Test
    void everyFrameIsTheOverviewOfItsMoment() {
        check(12, 50);
    }

    @Test
    @Tag("full")
    void everyFrameIsTheOverviewOfItsMomentForManyLongHistories() {
        check(150, 150);
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
                    for (int i = 0; i < REPLAYS; i++) {
                        FindReplay question = question(history, random);
                        Object last = orNotThere(question);
                        List<ReplayFrame> frames = frames(question);
                        assertThat(frames.isEmpty()).isEqualTo(last instanceof String);
                        if (!frames.isEmpty()) {
                            follow(history, question, frames, random);
                            goOn(question, frames, random);
                            stop(question, frames, random);
                        }
                    }
                });
    }

    private static FindReplay question(List<RecordedEvent> history, Random random) {
        return new FindReplay(
                GeneratedHistories.CYCLES.get(random.nextInt(2)),
                GeneratedHistories.any(random, FrameBy.values()),
                GeneratedHistories.any(random, FrameOrder.values()),
                Rules.NONE,
                RandomViewpoints.of(history, random));
    }

    private void follow(List<RecordedEvent> history, FindReplay question, List<ReplayFrame> frames, Random random) {
        Patched followed = new Patched();
        int looked = random.nextInt(frames.size());
        for (ReplayFrame frame : frames) {
            followed.apply(frame.state());
            Viewpoint from = frame.last() ? question.viewpoint() : from(question, frame.at());
            CycleOverview folded = FoldedOverview.of(history, question.cycleId(), from);
            assertThat(followed.values()).as("%s at %s", question, frame.at()).isEqualTo(FoldedOverview.drawn(folded));
            assertThat(frame.whatIf()).isNull();
            if (folded != null) {
                assertThat(frame.basis()).isEqualTo(folded.basis());
            }
            if (frame.frame() == looked || frame.last()) {
                assertThat(FoldedOverview.drawn(overview(question.cycleId(), from)))
                        .isEqualTo(FoldedOverview.drawn(folded));
            }
        }
        assertThat(frames.getLast().last()).isTrue();
        assertThat(frames).extracting(ReplayFrame::at).isSorted();
        assertThat(frames.stream()
                        .flatMap(frame -> frame.events().stream())
                        .map(event -> event.position())
                        .toList())
                .isSubsetOf(history.stream()
                        .filter(question.viewpoint()::sees)
                        .map(RecordedEvent::position)
                        .toList())
                .doesNotHaveDuplicates();
    }

    /** Breaks off after some frame and goes on: the rest is the same, also for whoever asks later. */
    private void goOn(FindReplay question, List<ReplayFrame> frames, Random random) {
        int seen = random.nextInt(frames.size());
        ReplayCursor cursor =
                Objects.requireNonNull(ReplayCursor.read(frames.get(seen).cursor()));
        FindReplay later = new FindReplay(
                question.cycleId(),
                question.by(),
                question.order(),
                question.rules(),
                new Viewpoint(
                        null,
                        null,
                        question.viewpoint().witnessed(),
                        question.viewpoint().now().plusSeconds(90)));

        assertThat(frames(later.goingOn(cursor))).isEqualTo(frames.subList(seen + 1, frames.size()));
    }

    /** Stops at the moment of some frame, under rules or none: it shows all that whoever followed to there has before them. */
    private void stop(FindReplay question, List<ReplayFrame> frames, Random random) {
        ReplayFrame frame = frames.get(random.nextInt(frames.size()));
        Rules rules = random.nextBoolean() ? Rules.NONE : DROPS_IGNORED;
        Patched reality = new Patched();
        Patched supposed = new Patched();
        FindReplay same =
                new FindReplay(question.cycleId(), question.by(), question.order(), rules, question.viewpoint());
        for (ReplayFrame each : frames(same).subList(0, frame.frame() + 1)) {
            reality.apply(each.state());
            if (each.whatIf() != null) {
                supposed.apply(each.whatIf());
            }
        }

        ReplayStill still = replays.still(
                new ReplayAt(question.cycleId(), question.order(), rules, question.viewpoint(), frame.at()));

        assertThat(still.at()).isEqualTo(frame.at());
        assertThat(Patched.of(MergePatch.between(null, still.state()))).isEqualTo(reality.values());
        assertThat(Patched.of(MergePatch.between(null, still.whatIf()))).isEqualTo(supposed.values());
        assertThat(still.basis()).isEqualTo(frame.basis());
    }

    private static Viewpoint from(FindReplay question, Instant at) {
        Viewpoint end = question.viewpoint();
        return question.order() == FrameOrder.EFFECTIVE
                ? new Viewpoint(earlier(at, end.asOf()), end.knownAt(), end.witnessed(), end.now())
                : new Viewpoint(earlier(at, end.asOf()), earlier(at, end.knownAt()), end.witnessed(), end.now());
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    private List<ReplayFrame> frames(FindReplay question) {
        List<ReplayFrame> frames = new ArrayList<>();
        try {
            Replay replay = replays.replay(question);
            replay.forEachRemaining(frames::add);
        } catch (NotThereException e) {
            assertThat(e.id()).isEqualTo(question.cycleId());
        }
        return frames;
    }

    private Object orNotThere(FindReplay question) {
        CycleOverview overview = overview(question.cycleId(), question.viewpoint());
        return overview == null ? "not there" : overview;
    }

    private @Nullable CycleOverview overview(String cycleId, Viewpoint viewpoint) {
        try {
            return overviews.cycle(new FindCycleOverview(cycleId, viewpoint));
        } catch (NotThereException e) {
            return null;
        }
    }
}
