package dev.cairn.query.progress;

import static dev.cairn.query.progress.SampleGoal.KEY_RESULT;
import static dev.cairn.query.progress.SampleGoal.OBJECTIVE;
import static dev.cairn.query.progress.SampleGoal.checkIn;
import static dev.cairn.query.progress.SampleGoal.corrected;
import static dev.cairn.query.progress.SampleGoal.day;
import static dev.cairn.query.progress.SampleGoal.increase;
import static dev.cairn.query.progress.SampleGoal.keyResultAdded;
import static dev.cairn.query.progress.SampleGoal.milestone;
import static dev.cairn.query.progress.SampleGoal.number;
import static dev.cairn.query.progress.SampleGoal.objectiveSet;
import static dev.cairn.query.progress.SampleGoal.on;
import static dev.cairn.query.progress.SampleGoal.published;
import static dev.cairn.query.progress.SampleGoal.retargeted;
import static dev.cairn.query.progress.SampleGoal.retracted;
import static dev.cairn.query.progress.SampleGoal.step;
import static dev.cairn.query.progress.SampleGoal.stepsDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.cairn.events.objective.AlignmentWithdrawn;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.InitiativeAdded;
import dev.cairn.events.objective.InitiativeFinished;
import dev.cairn.events.objective.InitiativeStarted;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultRestored;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectiveAligned;
import dev.cairn.events.objective.ObjectiveClosed;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveReopened;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.objective.StepDone;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GoalFoldTest {

    @Test
    void theLatestReadingIsInForceAndNotTheOneRecordedLast() {
        GoalFold goal = goal(
                keyResultAdded("2026-01-01", increase("0", "10")),
                checkIn("2026-02-01", "b", "7"),
                checkIn("2026-01-15", "a", "3"));

        assertThat(keyResult(goal).measurement().value()).isEqualTo(number("7"));
        assertThat(keyResult(goal).measurement().checkIns()).isEqualTo(2);
    }

    @Test
    void ofTwoReadingsAtOneInstantTheOneRecordedLaterIsInForce() {
        GoalFold goal = goal(
                keyResultAdded("2026-01-01", increase("0", "10")),
                checkIn("2026-02-01", "a", "3"),
                checkIn("2026-02-01", "b", "7"));

        assertThat(keyResult(goal).measurement().value()).isEqualTo(number("7"));
    }

    @Test
    void aCorrectionKeepsTheRankOfItsReading() {
        GoalFold goal = goal(
                keyResultAdded("2026-01-01", increase("0", "10")),
                checkIn("2026-02-01", "a", "3"),
                checkIn("2026-02-01", "b", "7"),
                corrected("2026-02-01", "a", "5"));

        assertThat(keyResult(goal).measurement().value()).isEqualTo(number("7"));
    }

    @Test
    void aCorrectionReplacesAllThatTheReadingSaid() {
        GoalFold goal = goal(
                keyResultAdded("2026-01-01", increase("0", "10")),
                new CheckInRecorded(
                        OBJECTIVE, KEY_RESULT, "a", number("3"), null, number("0.8"), null, on("2026-02-01")),
                corrected("2026-02-01", "a", "5"));

        assertThat(keyResult(goal).measurement().value()).isEqualTo(number("5"));
        assertThat(keyResult(goal).measurement().confidence()).isNull();
    }

    @Test
    void aCorrectedReadingStillShowsWhatItSaidBefore() {
        GoalFold goal = goal(
                keyResultAdded("2026-01-01", increase("0", "10")),
                checkIn("2026-02-01", "a", "3"),
                corrected("2026-02-01", "a", "5"));

        Reading reading = fold(goal).readings().getFirst();

        assertThat(reading.contents()).extracting(Reading.Content::value).containsExactly(number("3"), number("5"));
    }

    @Test
    void aRetractedReadingCountsForNothingButCanStillBeSeen() {
        GoalFold goal = goal(
                keyResultAdded("2026-01-01", increase("0", "10")),
                checkIn("2026-01-15", "a", "3"),
                checkIn("2026-02-01", "b", "7"),
                retracted("2026-02-01", "b"));

        assertThat(keyResult(goal).measurement().value()).isEqualTo(number("3"));
        assertThat(fold(goal).readings()).extracting(Reading::inForce).containsExactly(true, false);
    }

    @Test
    void valueConfidenceAndForecastAreEachAsLastSaid() {
        GoalFold goal = goal(
                keyResultAdded("2026-01-01", increase("0", "10")),
                checkIn("2026-01-15", "a", "3"),
                new CheckInRecorded(
                        OBJECTIVE, KEY_RESULT, "b", null, null, number("0.6"), number("0.9"), on("2026-02-01")));

        Measurement measurement = keyResult(goal).measurement();

        assertThat(measurement.value()).isEqualTo(number("3"));
        assertThat(measurement.measuredAt()).isEqualTo(day("2026-01-15"));
        assertThat(measurement.confidence()).isEqualTo(number("0.6"));
        assertThat(measurement.forecast()).isEqualTo(number("0.9"));
        assertThat(measurement.lastCheckInAt()).isEqualTo(day("2026-02-01"));
    }

    @Test
    void eachStepIsDoneAsFarAsWasLastSaidOfIt() {
        GoalFold goal = goal(
                keyResultAdded("2026-01-01", milestone(step("build", "1"), step("ship", "1"))),
                stepsDone("2026-01-15", "a", new StepDone("build", number("0.5"))),
                stepsDone("2026-02-01", "b", new StepDone("ship", number("0.25"))),
                stepsDone("2026-02-02", "c", new StepDone("build", number("1"))));

        assertThat(keyResult(goal).measurement().stepsDone())
                .containsExactly(entry("build", number("1")), entry("ship", number("0.25")));
        assertThat(keyResult(goal).progress()).isEqualTo(number("0.6250"));
    }

    @Test
    void aMovedTargetChangesTheProgressOfTheSameReading() {
        GoalFold before = goal(keyResultAdded("2026-01-01", increase("0", "100")), checkIn("2026-01-15", "a", "50"));
        GoalFold after = before.with(9, retargeted("2026-02-01", increase("0", "60")));

        assertThat(keyResult(before).progress()).isEqualTo(number("0.5000"));
        assertThat(keyResult(after).progress()).isEqualTo(number("0.8333"));
        assertThat(keyResult(after.until(day("2026-01-31"))).progress()).isEqualTo(number("0.5000"));
    }

    @Test
    void aKeyResultThatWasNeverAddedIsNotShownUntilItIs() {
        GoalFold before = goal(checkIn("2026-01-15", "a", "5"));
        GoalFold after = before.with(9, keyResultAdded("2026-01-01", increase("0", "10")));

        assertThat(before.keyResultStandings()).isEmpty();
        assertThat(keyResult(after).progress()).isEqualTo(number("0.5000"));
    }

    @Test
    void aGoalThatWasNeverSetIsNotShown() {
        GoalFold goal = GoalFold.of(OBJECTIVE).with(1, published("2026-01-01"));

        assertThat(goal.objective().standing()).isNull();
    }

    @Test
    void aRestoredKeyResultIsNotDropped() {
        GoalFold dropped = goal(
                keyResultAdded("2026-01-01", increase("0", "10")),
                new KeyResultDropped(OBJECTIVE, KEY_RESULT, on("2026-02-01")));
        GoalFold restored = dropped.with(9, new KeyResultRestored(OBJECTIVE, KEY_RESULT, on("2026-02-10")));

        assertThat(keyResult(dropped).droppedAt()).isEqualTo(day("2026-02-01"));
        assertThat(keyResult(restored).dropped()).isFalse();
    }

    @Test
    void aCorrectedScoreIsTrueFromItsOwnDayAndRemembersTheFirst() {
        GoalFold goal = goal(
                keyResultAdded("2026-01-01", increase("0", "10")),
                new KeyResultScored(OBJECTIVE, KEY_RESULT, number("0.4"), on("2026-04-01")),
                new ScoreCorrected(OBJECTIVE, KEY_RESULT, number("0.6"), on("2026-04-10")));

        assertThat(keyResult(goal).score()).isEqualTo(new Score(number("0.6"), day("2026-04-10"), number("0.4"), 1));
        assertThat(keyResult(goal.until(day("2026-04-09"))).score())
                .isEqualTo(new Score(number("0.4"), day("2026-04-01"), number("0.4"), 0));
    }

    @Test
    void aWordingLearntLateButTrueEarlierDoesNotReplaceTheLaterOne() {
        GoalFold goal = goal(
                new ObjectiveReworded(OBJECTIVE, "later", on("2026-02-01")),
                new ObjectiveReworded(OBJECTIVE, "earlier", on("2026-01-15")));

        assertThat(objective(goal).wording()).isEqualTo("later");
    }

    @Test
    void aReopenedGoalIsInTheStageItHadBefore() {
        GoalFold closed = goal(published("2026-01-02"), new ObjectiveClosed(OBJECTIVE, on("2026-03-01")));
        GoalFold reopened = closed.with(9, new ObjectiveReopened(OBJECTIVE, on("2026-03-05")));

        assertThat(objective(closed).stage()).isEqualTo(Stage.CLOSED);
        assertThat(objective(closed).closedAt()).isEqualTo(day("2026-03-01"));
        assertThat(objective(reopened).stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(objective(reopened).stageSince()).isEqualTo(day("2026-03-05"));
        assertThat(objective(reopened).publishedAt()).isEqualTo(day("2026-01-02"));
    }

    @Test
    void aDraftThatWasDroppedAndReopenedIsADraftAgain() {
        GoalFold goal = goal(
                new ObjectiveDropped(OBJECTIVE, on("2026-03-01")), new ObjectiveReopened(OBJECTIVE, on("2026-03-05")));

        assertThat(objective(goal).stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void anAlignmentThatWasWithdrawnIsGone() {
        GoalFold goal = goal(
                new ObjectiveAligned(OBJECTIVE, "objective:other", null, on("2026-01-02")),
                new ObjectiveAligned(OBJECTIVE, "objective:other", "key-result:other", on("2026-01-03")),
                new AlignmentWithdrawn(OBJECTIVE, "objective:other", null, on("2026-01-04")));

        assertThat(objective(goal).alignments())
                .containsExactly(new Alignment("objective:other", "key-result:other", day("2026-01-03")));
    }

    @Test
    void anInitiativeIsAsFarAsWasLastSaid() {
        GoalFold goal = goal(
                new InitiativeAdded(OBJECTIVE, "i", null, "Sample initiative", null, on("2026-01-02")),
                new InitiativeStarted(OBJECTIVE, "i", on("2026-01-03")),
                new InitiativeFinished(OBJECTIVE, "i", on("2026-01-09")));

        assertThat(goal.objective().initiatives())
                .containsExactly(new Initiative(
                        "i",
                        day("2026-01-02"),
                        null,
                        "Sample initiative",
                        null,
                        Initiative.State.FINISHED,
                        day("2026-01-09")));
    }

    @Test
    void scoresOfWhatWasDroppedAfterPublishingCountAndTheMeanWithoutThemStandsBeside() {
        GoalFold goal = goal(
                published("2026-01-02"),
                added("key-result:1"),
                added("key-result:2"),
                added("key-result:3"),
                scored("key-result:1", "1"),
                new KeyResultDropped(OBJECTIVE, "key-result:2", on("2026-02-01")),
                scored("key-result:2", "0.2"));

        GoalMeans means = GoalMeans.of(objective(goal), goal.keyResultStandings());

        assertThat(means.score()).isEqualTo(new Mean(number("0.6000"), 2, 3));
        assertThat(means.scoreWithoutDropped()).isEqualTo(new Mean(number("1.0000"), 1, 2));
        assertThat(means.progress()).isEqualTo(new Mean(Arithmetic.ZERO, 0, 2));
    }

    @Test
    void scoresOfWhatWasDroppedBeforePublishingDoNotCount() {
        GoalFold goal = goal(
                added("key-result:1"),
                new KeyResultDropped(OBJECTIVE, "key-result:1", on("2026-01-03")),
                published("2026-01-04"),
                scored("key-result:1", "0.2"));

        assertThat(GoalMeans.of(objective(goal), goal.keyResultStandings()))
                .isEqualTo(new GoalMeans(Mean.NONE, Mean.NONE, Mean.NONE));
    }

    private static ObjectiveEvent added(String keyResultId) {
        return new KeyResultAdded(
                OBJECTIVE,
                keyResultId,
                "Sample " + keyResultId,
                increase("0", "1"),
                number("1"),
                null,
                null,
                false,
                on("2026-01-02"));
    }

    private static ObjectiveEvent scored(String keyResultId, String score) {
        return new KeyResultScored(OBJECTIVE, keyResultId, number(score), on("2026-04-01"));
    }

    private static GoalFold goal(ObjectiveEvent... more) {
        GoalFold fold = GoalFold.of(OBJECTIVE).with(1, objectiveSet("2026-01-01", "Sample objective"));
        long position = 1;
        for (ObjectiveEvent event : List.of(more)) {
            fold = fold.with(++position, event);
        }
        return fold;
    }

    private static ObjectiveStanding objective(GoalFold goal) {
        return Objects.requireNonNull(goal.objective().standing());
    }

    private static KeyResultStanding keyResult(GoalFold goal) {
        return goal.keyResultStandings().getFirst();
    }

    private static KeyResultFold fold(GoalFold goal) {
        return Objects.requireNonNull(goal.keyResults().get(KEY_RESULT));
    }
}
