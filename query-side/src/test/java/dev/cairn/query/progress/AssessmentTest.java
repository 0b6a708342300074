package dev.cairn.query.progress;

import static dev.cairn.query.progress.SampleGoal.KEY_RESULT;
import static dev.cairn.query.progress.SampleGoal.OBJECTIVE;
import static dev.cairn.query.progress.SampleGoal.checkIn;
import static dev.cairn.query.progress.SampleGoal.day;
import static dev.cairn.query.progress.SampleGoal.increase;
import static dev.cairn.query.progress.SampleGoal.keyResultAdded;
import static dev.cairn.query.progress.SampleGoal.maintain;
import static dev.cairn.query.progress.SampleGoal.milestone;
import static dev.cairn.query.progress.SampleGoal.number;
import static dev.cairn.query.progress.SampleGoal.objectiveSet;
import static dev.cairn.query.progress.SampleGoal.on;
import static dev.cairn.query.progress.SampleGoal.published;
import static dev.cairn.query.progress.SampleGoal.step;
import static dev.cairn.query.progress.SampleGoal.stepsDone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultRescheduled;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveKindChanged;
import dev.cairn.events.objective.StepDone;
import dev.cairn.events.organisation.Settings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A cycle of 100 days, 1 January to 10 April 2026, so that one day is one hundredth. */
class AssessmentTest {

    private static final CycleTerm CYCLE =
            new CycleTerm(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 10), ZoneOffset.UTC, 14, null);

    @Test
    void aCommittedGoalIsExpectedToBeAsFarAsItsTime() {
        GoalFold goal = goal(keyResultAdded("2025-12-20", increase("0", "100")));

        assertThat(assess(goal, "2026-02-20").expected()).isEqualTo(number("0.5000"));
    }

    @Test
    void anAspirationalGoalIsExpectedToReachSevenTenths() {
        GoalFold goal = goal(
                keyResultAdded("2025-12-20", increase("0", "100")),
                new ObjectiveKindChanged(OBJECTIVE, "aspirational", on("2025-12-21")));

        assertThat(assess(goal, "2026-02-20").expected()).isEqualTo(number("0.3500"));
    }

    @Test
    void whatIsAddedLateHasTheRestOfTheCycle() {
        GoalFold goal = goal(keyResultAdded("2026-02-20", increase("0", "100")));

        assertThat(assess(goal, "2026-02-10").expected()).isEqualTo(Arithmetic.ZERO);
        assertThat(assess(goal, "2026-03-17").expected()).isEqualTo(number("0.5000"));
    }

    @Test
    void everythingIsExpectedOnTheDueDayAndNoMoreLater() {
        GoalFold goal = goal(
                keyResultAdded("2025-12-20", increase("0", "100")),
                new KeyResultRescheduled(OBJECTIVE, KEY_RESULT, LocalDate.of(2026, 1, 20), on("2025-12-20")));

        assertThat(assess(goal, "2026-01-11").expected()).isEqualTo(number("0.5000"));
        assertThat(assess(goal, "2026-01-21").expected()).isEqualTo(Arithmetic.ONE);
        assertThat(assess(goal, "2026-04-01").expected()).isEqualTo(Arithmetic.ONE);
    }

    @Test
    void aDayEndsInTheOrganisationsZone() {
        CycleTerm newYork = new CycleTerm(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), ZoneId.of("America/New_York"), 14, null);

        assertThat(newYork.start()).isEqualTo(Instant.parse("2026-01-01T05:00:00Z"));
        assertThat(newYork.endOf(newYork.lastDay())).isEqualTo(Instant.parse("2026-04-01T03:59:59.999Z"));
    }

    @Test
    void theClockStopsAtTheDrop() {
        GoalFold goal = goal(
                keyResultAdded("2025-12-20", increase("0", "100")),
                new KeyResultDropped(OBJECTIVE, KEY_RESULT, on("2026-01-11")));

        assertThat(assess(goal, "2026-04-01").expected()).isEqualTo(number("0.1000"));
    }

    @Test
    void theClockStopsWhenTheCycleIsClosed() {
        CycleTerm closed = new CycleTerm(CYCLE.firstDay(), CYCLE.lastDay(), ZoneOffset.UTC, 14, day("2026-01-11"));
        GoalFold goal = goal(keyResultAdded("2025-12-20", increase("0", "100")));

        assertThat(assess(goal, closed, "2026-04-01").expected()).isEqualTo(number("0.1000"));
    }

    @Test
    void theGapDecidesThePaceAndTheThresholdsBelongToTheBetterSide() {
        assertThat(paceAtHalfTime("40")).isEqualTo(Pace.ON_TRACK);
        assertThat(paceAtHalfTime("39.99")).isEqualTo(Pace.AT_RISK);
        assertThat(paceAtHalfTime("25")).isEqualTo(Pace.AT_RISK);
        assertThat(paceAtHalfTime("24.99")).isEqualTo(Pace.OFF_TRACK);
        assertThat(paceAtHalfTime("130")).isEqualTo(Pace.ON_TRACK);
    }

    @Test
    void silenceHasNoPace() {
        GoalFold goal = goal(keyResultAdded("2025-12-20", increase("0", "100")));

        assertThat(assess(goal, "2026-01-02").pace()).isNull();
    }

    @Test
    void aValueToMaintainIsJudgedByItsRangeAlone() {
        assertThat(paceOfMaintained("100")).isEqualTo(Pace.ON_TRACK);
        assertThat(paceOfMaintained("99.999")).isEqualTo(Pace.AT_RISK);
        assertThat(paceOfMaintained("90")).isEqualTo(Pace.AT_RISK);
        assertThat(paceOfMaintained("89")).isEqualTo(Pace.OFF_TRACK);
    }

    @Test
    void aMilestoneOfOneStepHasNoPaceBeforeItIsDue() {
        GoalFold goal = goal(
                keyResultAdded("2025-12-20", milestone(step("ship", "1"))),
                stepsDone("2026-02-01", "a", new StepDone("ship", number("0.5"))));

        assertThat(assess(goal, "2026-04-10").pace()).isNull();
        assertThat(assess(goal, "2026-04-11").pace()).isEqualTo(Pace.OFF_TRACK);
    }

    @Test
    void aMilestoneOfSeveralStepsHasAPaceOnTheWay() {
        GoalFold goal = goal(
                keyResultAdded("2025-12-20", milestone(step("build", "1"), step("ship", "1"))),
                stepsDone("2026-02-01", "a", new StepDone("build", BigDecimal.ONE)));

        assertThat(assess(goal, "2026-02-20").pace()).isEqualTo(Pace.ON_TRACK);
    }

    @Test
    void nobodyHeardOfForOneAndAHalfCadencesIsStale() {
        GoalFold goal = goal(keyResultAdded("2025-12-20", increase("0", "100")), checkIn("2026-01-10", "a", "10"));

        assertThat(assess(goal, "2026-01-31").stale()).isFalse();
        assertThat(assess(goal, "2026-02-01").stale()).isTrue();
    }

    @Test
    void beforeTheFirstCheckInSilenceIsCountedFromTheStart() {
        GoalFold goal = goal(keyResultAdded("2025-11-01", increase("0", "100")));

        assertThat(assess(goal, "2026-01-22").stale()).isFalse();
        assertThat(assess(goal, "2026-01-23").stale()).isTrue();
    }

    @Test
    void whatIsReachedIsNotStale() {
        GoalFold goal = goal(keyResultAdded("2025-12-20", increase("0", "100")), checkIn("2026-01-10", "a", "100"));

        assertThat(assess(goal, "2026-03-01").stale()).isFalse();
    }

    @Test
    void whatIsScoredIsNotStale() {
        GoalFold goal = goal(
                keyResultAdded("2025-12-20", increase("0", "100")),
                new KeyResultScored(OBJECTIVE, KEY_RESULT, number("0.3"), on("2026-01-10")));

        Assessment assessment = assess(goal, "2026-03-01");

        assertThat(assessment.stale()).isFalse();
        assertThat(assessment.band()).isEqualTo(Band.RED);
    }

    @Test
    void whatIsDroppedIsNotStale() {
        GoalFold goal = goal(
                keyResultAdded("2025-12-20", increase("0", "100")),
                new KeyResultDropped(OBJECTIVE, KEY_RESULT, on("2026-03-01")));

        assertThat(assess(goal, "2026-03-02").stale()).isFalse();
    }

    @Test
    void aDraftIsNotStale() {
        GoalFold draft = GoalFold.of(OBJECTIVE)
                .with(1, objectiveSet("2025-12-01", "Sample objective"))
                .with(2, keyResultAdded("2025-12-20", increase("0", "100")));

        assertThat(assess(draft, "2026-03-01").stale()).isFalse();
    }

    private static Pace paceAtHalfTime(String value) {
        GoalFold goal = goal(keyResultAdded("2025-12-20", increase("0", "100")), checkIn("2026-02-19", "a", value));
        return Objects.requireNonNull(assess(goal, "2026-02-20").pace());
    }

    private static Pace paceOfMaintained(String value) {
        GoalFold goal = goal(keyResultAdded("2025-12-20", maintain("100", null)), checkIn("2026-02-19", "a", value));
        return Objects.requireNonNull(assess(goal, "2026-04-09").pace());
    }

    private static GoalFold goal(ObjectiveEvent... more) {
        GoalFold fold = GoalFold.of(OBJECTIVE)
                .with(1, objectiveSet("2025-12-01", "Sample objective"))
                .with(2, published("2025-12-02"));
        long position = 2;
        for (ObjectiveEvent event : more) {
            fold = fold.with(++position, event);
        }
        return fold;
    }

    private static Assessment assess(GoalFold goal, String day) {
        return assess(goal, CYCLE, day);
    }

    private static Assessment assess(GoalFold goal, CycleTerm cycle, String day) {
        ObjectiveStanding objective = Objects.requireNonNull(goal.objective().standing());
        KeyResultStanding keyResult = goal.keyResultStandings().getFirst();
        return Assessment.of(objective, keyResult, cycle, Settings.DEFAULTS, day(day));
    }
}
