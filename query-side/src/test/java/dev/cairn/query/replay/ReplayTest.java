package dev.cairn.query.replay;

import static dev.cairn.query.progress.SampleGoal.CYCLE;
import static dev.cairn.query.progress.SampleGoal.KEY_RESULT;
import static dev.cairn.query.progress.SampleGoal.OBJECTIVE;
import static dev.cairn.query.progress.SampleGoal.TEAM;
import static dev.cairn.query.progress.SampleGoal.increase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.events.Act;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.query.History;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.Rules;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    /** A goal of a quarter of thirteen weeks, set before it; 0 to 100, at 40 on 10 February. */
    private final History history = new History()
            .at(
                    "2025-12-20",
                    act -> new CycleDefined(
                            CYCLE,
                            "2026-Q1",
                            LocalDate.parse("2026-01-01"),
                            LocalDate.parse("2026-04-01"),
                            null,
                            null,
                            act))
            .at(
                    "2025-12-20",
                    act -> new ObjectiveSet(
                            OBJECTIVE, CYCLE, TEAM, null, "Bread is fresh", "committed", null, false, act))
            .at(
                    "2025-12-20",
                    act -> new KeyResultAdded(
                            OBJECTIVE,
                            KEY_RESULT,
                            "Loaves",
                            increase("0", "100"),
                            BigDecimal.ONE,
                            null,
                            null,
                            false,
                            act))
            .at("2025-12-20", act -> new ObjectivePublished(OBJECTIVE, act))
            .at("2026-02-10", act -> checkIn("1", "40", act));

    @Test
    void aQuarterOfThirteenWeeksHasAFrameForEachDay() {
        List<ReplayFrame> frames = frames(FrameBy.DAY, FrameOrder.EFFECTIVE, Instant.parse("2026-04-01T23:59:59.999Z"));

        assertThat(frames).hasSize(91);
        assertThat(frames.getFirst().day()).isEqualTo("2026-01-01");
        assertThat(frames.getFirst().keyframe()).isTrue();
        assertThat(frames.getFirst().state().fields()).containsKeys("cycle", "summary", "objectiveIds", "goals");
        assertThat(frames.getLast().day()).isEqualTo("2026-04-01");
        assertThat(frames.getLast().last()).isTrue();
        assertThat(frames).extracting(ReplayFrame::frames).containsOnly(91);
    }

    @Test
    void aFrameCarriesWhatHappenedSinceTheOneBefore() {
        List<ReplayFrame> frames = frames(FrameBy.DAY, FrameOrder.EFFECTIVE, null);

        assertThat(frames.stream().filter(frame -> !frame.events().isEmpty()))
                .singleElement()
                .satisfies(frame -> {
                    assertThat(frame.day()).isEqualTo("2026-02-10");
                    assertThat(frame.events().getFirst().change()).isEqualTo("check-in-recorded");
                    assertThat(frame.events().getFirst().keyResultId()).isEqualTo(KEY_RESULT);
                    assertThat(progress(frame)).isEqualTo(new BigDecimal("0.4000"));
                });
    }

    @Test
    void aDayOnWhichOnlyTimePassedSaysOnlyWhatTimeChanged() {
        List<ReplayFrame> frames = frames(FrameBy.DAY, FrameOrder.EFFECTIVE, null);

        ReplayFrame eleventh = frames.stream()
                .filter(frame -> LocalDate.parse("2026-02-11").equals(frame.day()))
                .findFirst()
                .orElseThrow();

        assertThat(keyResult(eleventh).fields()).containsOnlyKeys("expected");
    }

    @Test
    void afterTheCycleOnlyDaysOnWhichSomethingHappenedHaveAFrame() {
        // given
        history.at("2026-04-14", act -> new KeyResultScored(OBJECTIVE, KEY_RESULT, new BigDecimal("0.4"), act));

        // when
        List<ReplayFrame> frames = frames(FrameBy.DAY, FrameOrder.EFFECTIVE, null);

        // then
        assertThat(frames.subList(90, frames.size()))
                .extracting(ReplayFrame::day)
                .containsExactly(
                        LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-14"), LocalDate.parse("2026-05-01"));
    }

    @Test
    void weeksAreSevenDaysEachFromTheFirstDay() {
        List<ReplayFrame> frames = frames(FrameBy.WEEK, FrameOrder.EFFECTIVE, null);

        assertThat(frames).hasSize(14);
        assertThat(frames.getFirst().day()).isEqualTo("2026-01-07");
        assertThat(frames.get(12).day()).isEqualTo("2026-04-01");
    }

    @Test
    void whatHappenedAtOneInstantSharesAFrame() {
        // given
        history.at("2026-02-10", act -> checkIn("2", "50", act)).at("2026-02-12", act -> checkIn("3", "60", act));

        // when
        List<ReplayFrame> frames = frames(FrameBy.EVENT, FrameOrder.EFFECTIVE, null);

        // then
        assertThat(frames).extracting(frame -> frame.events().size()).containsExactly(2, 1, 0);
        assertThat(frames).extracting(ReplayFrame::day).containsOnlyNulls();
    }

    @Test
    void inTheOrderOfRecordingALateCheckInShowsWhenItBecameKnown() {
        // given
        history.at("2026-03-05", "2026-02-20", act -> checkIn("2", "90", act));

        // when
        List<ReplayFrame> frames = frames(FrameBy.DAY, FrameOrder.RECORDED, null);

        // then
        assertThat(frames.stream().filter(frame -> !frame.events().isEmpty()))
                .extracting(ReplayFrame::day)
                .containsExactly(LocalDate.parse("2026-02-10"), LocalDate.parse("2026-03-05"));
        assertThat(frames.getLast().basis().knownAt()).isNull();
        assertThat(frames.get(40).basis().knownAt())
                .isEqualTo(frames.get(40).basis().asOf());
    }

    @Test
    void aCycleThatHasNotBegunHasOneFrame() {
        List<ReplayFrame> frames = frames(FrameBy.DAY, FrameOrder.EFFECTIVE, Instant.parse("2025-12-24T12:00:00Z"));

        assertThat(frames).singleElement().satisfies(frame -> {
            assertThat(frame.keyframe()).isTrue();
            assertThat(frame.last()).isTrue();
        });
    }

    @Test
    void aCycleThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> frames(FrameBy.DAY, FrameOrder.EFFECTIVE, Instant.parse("2025-12-01T12:00:00Z")))
                .isInstanceOf(NotThereException.class);
    }

    @Test
    void whatIsSupposedPlaysBesideWhatIs() {
        // given
        history.at("2026-03-01", act -> new KeyResultRetargeted(OBJECTIVE, KEY_RESULT, increase("0", "50"), act));
        Rules frozen =
                new Rules(true, false, false, Map.of(), Rules.NONE.progress(), Rules.NONE.score(), null, Set.of());

        // when
        List<ReplayFrame> frames = frames(question(FrameBy.DAY, FrameOrder.EFFECTIVE, null, frozen));

        // then
        ReplayFrame moved = frames.stream()
                .filter(frame -> LocalDate.parse("2026-03-01").equals(frame.day()))
                .findFirst()
                .orElseThrow();
        assertThat(progress(moved)).isEqualTo(new BigDecimal("0.8000"));
        assertThat(moved.leftOut()).hasSize(1);
        assertThat(keyResult(Objects.requireNonNull(moved.whatIf())).fields()).doesNotContainKey("progress");
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        FindReplay byDay = question(FrameBy.DAY, FrameOrder.EFFECTIVE, null, Rules.NONE);
        ReplayCursor cursor =
                Objects.requireNonNull(ReplayCursor.read(frames(byDay).get(3).cursor()));

        assertThatThrownBy(() -> question(FrameBy.WEEK, FrameOrder.EFFECTIVE, null, Rules.NONE)
                        .goingOn(cursor))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoCursorIsNotRead() {
        assertThat(ReplayCursor.read("12")).isNull();
        assertThat(ReplayCursor.read("1.2.n.n.3.ffffffff")).isNotNull();
    }

    @Test
    void aStillTellsWhatHappenedBeforeItAndWhatComesNext() {
        // given
        history.at("2026-02-12", act -> checkIn("2", "60", act)).at("2026-03-01", act -> checkIn("3", "70", act));

        // when
        ReplayStill still = still(Instant.parse("2026-02-20T12:00:00Z"));

        // then
        assertThat(still.events()).hasSize(2);
        assertThat(still.events().getLast().effectiveAt()).isEqualTo(still.before());
        assertThat(still.after()).isAfter("2026-02-28T00:00:00Z");
        assertThat(still(still.before()).before())
                .isEqualTo(still.events().getFirst().effectiveAt());
        assertThat(still(still.after()).after()).isNull();
    }

    @Test
    void aStillOfATimeOutsideOfTheReplayIsItsStartOrItsEnd() {
        assertThat(still(Instant.parse("2025-01-01T00:00:00Z")).at())
                .isEqualTo(still(null).term().start());
        assertThat(still(Instant.parse("2030-01-01T00:00:00Z")).at()).isEqualTo(NOW);
        assertThat(still(null).state()).isEqualTo(still(null).last());
    }

    private ReplayStill still(@Nullable Instant at) {
        return ReplayStill.of(
                new ReplayAt(CYCLE, FrameOrder.EFFECTIVE, Rules.NONE, new Viewpoint(null, null, false, NOW), at),
                CyclePast.of(CYCLE, history.events()),
                history.events().getLast().position(),
                List.of(),
                positions -> Map.of());
    }

    private List<ReplayFrame> frames(FrameBy by, FrameOrder order, @Nullable Instant asOf) {
        return frames(question(by, order, asOf, Rules.NONE));
    }

    private static FindReplay question(FrameBy by, FrameOrder order, @Nullable Instant asOf, Rules rules) {
        return new FindReplay(CYCLE, by, order, rules, new Viewpoint(asOf, null, false, NOW));
    }

    private List<ReplayFrame> frames(FindReplay question) {
        List<ReplayFrame> frames = new ArrayList<>();
        Replay.of(
                        question,
                        CyclePast.of(CYCLE, history.events()),
                        history.events().getLast().position(),
                        List.of(),
                        positions -> Map.of())
                .forEachRemaining(frames::add);
        return frames;
    }

    private static MergePatch keyResult(ReplayFrame frame) {
        return keyResult(frame.state());
    }

    private static MergePatch keyResult(MergePatch state) {
        return inner(inner(inner(inner(state, "goals"), OBJECTIVE), "keyResults"), KEY_RESULT);
    }

    private static Object progress(ReplayFrame frame) {
        return Objects.requireNonNull(keyResult(frame).fields().get("progress"));
    }

    private static MergePatch inner(MergePatch patch, String name) {
        return (MergePatch) Objects.requireNonNull(patch.fields().get(name));
    }

    private static CheckInRecorded checkIn(String id, String value, Act act) {
        return new CheckInRecorded(
                OBJECTIVE, KEY_RESULT, "check-in:" + id, new BigDecimal(value), null, null, null, act);
    }
}
