package dev.cairn.command.objective;

import static dev.cairn.command.Sample.GOAL;
import static dev.cairn.command.Sample.KEY_RESULT;
import static dev.cairn.command.Sample.READING;
import static dev.cairn.command.Sample.REVIEWER;
import static dev.cairn.command.Sample.decimal;
import static dev.cairn.command.Sample.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.command.Occasion;
import dev.cairn.command.Sample;
import dev.cairn.command.Violation;
import dev.cairn.events.Act;
import dev.cairn.events.FreeText;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.Step;
import dev.cairn.events.objective.StepDone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckInsTest {

    private static final KeyResultId SECOND = KeyResultId.fromKey("second");
    private static final Step HALF = new Step("Half", decimal("1"));
    private static final Step WHOLE = new Step("Whole", decimal("3"));

    private static Sample milestone(Step... steps) {
        return Sample.publishedWith(MetricDefinition.milestone(List.of(steps))).onDay(10);
    }

    private static RecordCheckIn of(Occasion occasion, Reading... readings) {
        return new RecordCheckIn(GOAL, List.of(readings), occasion);
    }

    @Test
    void recordsAReadingWithNumbersInOneForm() {
        Sample sample = Sample.published().onDay(10);

        assertThat(sample.event(sample.checkIn(READING, "5.00E+1")))
                .isEqualTo(new CheckInRecorded(
                        GOAL.value(),
                        KEY_RESULT.value(),
                        READING.value(),
                        decimal("50"),
                        null,
                        null,
                        null,
                        new Act(sample.now(), Sample.OWNER.value(), null, null, null)));
    }

    @Test
    void recordsAForecastWithoutAValue() {
        Sample sample = Sample.published().onDay(10);
        Reading reading = new Reading(KEY_RESULT, READING, null, null, null, new Forecast(decimal("0.7")), null);

        assertThat(sample.event(of(sample.live(), reading)))
                .isInstanceOfSatisfying(
                        CheckInRecorded.class,
                        recorded -> assertThat(recorded.forecast()).isEqualByComparingTo("0.7"));
    }

    @Test
    void refusesAReadingThatSaysNothing() {
        Sample sample = Sample.published().onDay(10);

        assertThat(sample.violation(of(sample.live(), reading(READING, null))).code())
                .isEqualTo("reading-empty");
    }

    @Test
    void takesTheNoteOfTheOccasionWhereAReadingHasNone() {
        Sample sample = Sample.published().onDay(10);
        RecordCheckIn command = of(sample.live().noting("On the way."), reading(READING, null));

        assertThat(sample.event(command).act().note()).isEqualTo(new FreeText("On the way."));
    }

    @Test
    void recordsManyReadingsAtOnceOrNone() {
        Sample sample = Sample.draft();
        sample.when(sample.add(SECOND, "Second", MetricDefinition.maintain(null, decimal("1"), null)));
        sample.publish().onDay(10);
        Reading second = new Reading(SECOND, CheckInId.fromKey("2"), decimal("2"), null, null, null, null);
        Reading unknown =
                new Reading(KeyResultId.fromKey("none"), CheckInId.fromKey("3"), decimal("2"), null, null, null, null);

        assertThat(sample.violation(of(sample.live(), reading(READING, "1"), unknown))
                        .field())
                .isEqualTo("readings[1].keyResultId");
        assertThat(sample.when(of(sample.live(), reading(READING, "1"), second)))
                .hasSize(2);
    }

    @Test
    void tellsAllBrokenRulesOfABatchTogether() {
        Sample sample = Sample.published().onDay(10);
        Reading one =
                new Reading(KeyResultId.fromKey("a"), CheckInId.fromKey("1"), decimal("2"), null, null, null, null);
        Reading two =
                new Reading(KeyResultId.fromKey("b"), CheckInId.fromKey("2"), decimal("2"), null, null, null, null);

        assertThat(sample.violations(of(sample.live(), one, reading(READING, "1"), two)))
                .extracting(Violation::field)
                .containsExactly("readings[0].keyResultId", "readings[2].keyResultId");
    }

    @Test
    void findsItsOwnWorkDoneWhenItIsRepeated() {
        Sample sample = Sample.published().onDay(10);
        sample.when(sample.checkIn(READING, "50"));
        sample.later(Duration.ofMinutes(1));

        assertThat(sample.when(sample.checkIn(READING, "50.0"))).isEmpty();
    }

    @Test
    void refusesAnIdThatStandsForAnotherReading() {
        Sample sample = Sample.published().onDay(10);
        sample.when(sample.checkIn(READING, "50"));

        assertThat(sample.violation(sample.checkIn(READING, "51")).code()).isEqualTo("already-used-id");
    }

    @Test
    void anUnchangedValueIsAReadingToo() {
        Sample sample = Sample.published().onDay(10);
        sample.when(sample.checkIn(READING, "50"));

        assertThat(sample.when(sample.checkIn(CheckInId.fromKey("another"), "50")))
                .hasSize(1);
    }

    @Test
    void aReadingMayBeDatedFromTheFirstDayOfItsCycle() {
        Sample sample = Sample.published().onDay(10);

        assertThat(sample.event(of(sample.live().effective(Sample.FIRST_DAY), reading(READING, "1")))
                        .act()
                        .effectiveAt())
                .isEqualTo(Sample.FIRST_DAY);
    }

    @Test
    void refusesAReadingFromBeforeItsCycle() {
        Sample sample = Sample.published().onDay(10);
        Instant before = Sample.FIRST_DAY.minusMillis(1);

        assertThat(sample.violation(of(sample.live().effective(before), reading(READING, "1")))
                        .code())
                .isEqualTo("before-cycle");
    }

    @Test
    void refusesAReadingFromTheFutureButForFiveSecondsOfSkew() {
        Sample sample = Sample.published().onDay(10);
        Instant skewed = sample.now().plusSeconds(5);

        assertThat(sample.violation(of(sample.live().effective(skewed.plusMillis(1)), reading(READING, "1")))
                        .code())
                .isEqualTo("in-the-future");
        assertThat(sample.when(of(sample.live().effective(skewed), reading(READING, "1"))))
                .hasSize(1);
    }

    @Test
    void refusesAReadingFromBeforeItsKeyResultWasThere() {
        Sample sample = Sample.published().onDay(5);
        sample.when(sample.add(SECOND, "Late", MetricDefinition.maintain(null, decimal("1"), null)));
        sample.onDay(10);
        Reading early = new Reading(SECOND, READING, decimal("2"), null, null, null, null);

        assertThat(sample.violation(of(sample.live().effective(Sample.FIRST_DAY.plusSeconds(1)), early))
                        .code())
                .isEqualTo("before-key-result");
    }

    @Test
    void readingsGoOnAfterTheLastDayUntilTheCycleIsClosed() {
        Sample sample = Sample.published().onDay(120);
        sample.when(sample.checkIn(READING, "1"));
        sample.closeCycle();

        assertThat(sample.violation(sample.checkIn(CheckInId.fromKey("late"), "2"))
                        .code())
                .isEqualTo("cycle-closed");
    }

    @Test
    void aDraftTakesNoReadings() {
        Sample sample = Sample.draft().onDay(10);

        assertThat(sample.violation(sample.checkIn(READING, "1")).code()).isEqualTo("objective-is-draft");
    }

    @Test
    void aClosedGoalTakesReadingsAgainWhenItIsReopened() {
        Sample sample = Sample.published().onDay(10);
        sample.when(new CloseObjective(GOAL, sample.live()));
        assertThat(sample.violation(sample.checkIn(READING, "1")).code()).isEqualTo("objective-is-closed");
        sample.when(new ReopenObjective(GOAL, sample.because("other", "Closed too early.")));

        assertThat(sample.when(sample.checkIn(READING, "1"))).hasSize(1);
    }

    @Test
    void aDroppedKeyResultAndADroppedGoalStillTakeReadings() {
        Sample sample = Sample.published().onDay(10);
        sample.when(new DropKeyResult(GOAL, KEY_RESULT, sample.live()));
        sample.when(sample.checkIn(READING, "1"));
        sample.when(new DropObjective(GOAL, sample.live()));

        assertThat(sample.when(sample.checkIn(CheckInId.fromKey("after"), "2"))).hasSize(1);
    }

    @Test
    void aValueBecomesTheOneStepOfAMilestone() {
        Sample sample = milestone(HALF);

        assertThat(sample.event(sample.checkIn(READING, "0.5")))
                .isInstanceOfSatisfying(CheckInRecorded.class, recorded -> {
                    assertThat(recorded.value()).isNull();
                    assertThat(recorded.steps()).containsExactly(new StepDone("Half", decimal("0.5")));
                });
        assertThat(sample.when(sample.checkIn(READING, "0.5"))).isEmpty();
    }

    @Test
    void aMilestoneOfSeveralStepsTakesNoValueAndSaysItsSteps() {
        Sample sample = milestone(HALF, WHOLE);

        Violation violation = sample.violation(sample.checkIn(READING, "0.5"));

        assertThat(violation.code()).isEqualTo("value-for-steps");
        assertThat(violation.accepted()).contains("Half", "Whole");
    }

    @Test
    void stepsMayBeReportedInPart() {
        Sample sample = milestone(HALF, WHOLE);
        Reading whole =
                new Reading(KEY_RESULT, READING, null, List.of(new StepDone("whole", decimal("1"))), null, null, null);

        assertThat(sample.event(of(sample.live(), whole)))
                .isInstanceOfSatisfying(
                        CheckInRecorded.class,
                        recorded -> assertThat(recorded.steps()).containsExactly(new StepDone("Whole", decimal("1"))));
    }

    @Test
    void aStepExistsWhenTheReadingIsDated() {
        Sample sample = milestone(HALF);
        sample.when(new RetargetKeyResult(
                GOAL, KEY_RESULT, MetricDefinition.milestone(List.of(HALF, WHOLE)), sample.live()));
        Reading whole =
                new Reading(KEY_RESULT, READING, null, List.of(new StepDone("Whole", decimal("1"))), null, null, null);

        assertThat(sample.violation(of(sample.live().effective(Sample.FIRST_DAY.plusSeconds(60)), whole))
                        .code())
                .isEqualTo("step-unknown");
        assertThat(sample.when(of(sample.live(), whole))).hasSize(1);
    }

    @Test
    void aCorrectionRepeatsTheDayAndCarriesTheWholeContent() {
        Sample sample = Sample.published().onDay(10);
        Instant dated = Sample.FIRST_DAY.plusSeconds(60);
        sample.when(of(sample.live().effective(dated), reading(READING, "1")));
        sample.later(Duration.ofHours(24));

        assertThat(sample.event(new CorrectCheckIn(GOAL, reading(READING, "2"), sample.live())))
                .isInstanceOfSatisfying(CheckInCorrected.class, corrected -> {
                    assertThat(corrected.value()).isEqualByComparingTo("2");
                    assertThat(corrected.act().effectiveAt()).isEqualTo(dated);
                    assertThat(corrected.act().reason()).isNull();
                });
    }

    @Test
    void aCorrectionAfterADayNeedsAReason() {
        Sample sample = Sample.published().onDay(10);
        sample.when(sample.checkIn(READING, "1"));
        sample.later(Duration.ofHours(24).plusMillis(1));

        assertThat(sample.violation(new CorrectCheckIn(GOAL, reading(READING, "2"), sample.live()))
                        .code())
                .isEqualTo("reason-missing");
        assertThat(sample.when(new CorrectCheckIn(GOAL, reading(READING, "2"), sample.because("wrong-data", null))))
                .hasSize(1);
    }

    @Test
    void correctingSomebodyElsesReadingNeedsAReasonAtOnce() {
        Sample sample = Sample.published().onDay(10);
        sample.when(sample.checkIn(READING, "1"));
        Occasion reviewer = Occasion.live(sample.now(), REVIEWER);

        assertThat(sample.violation(new RetractCheckIn(GOAL, KEY_RESULT, READING, reviewer))
                        .code())
                .isEqualTo("reason-missing");
    }

    @Test
    void aRetractedReadingIsNotCorrected() {
        Sample sample = Sample.published().onDay(10);
        sample.when(sample.checkIn(READING, "1"));
        RetractCheckIn retract = new RetractCheckIn(GOAL, KEY_RESULT, READING, sample.live());

        assertThat(sample.event(retract)).isInstanceOf(CheckInRetracted.class);
        assertThat(sample.when(retract)).isEmpty();
        assertThat(sample.violation(new CorrectCheckIn(GOAL, reading(READING, "2"), sample.live()))
                        .code())
                .isEqualTo("reading-retracted");
    }

    @Test
    void aCorrectionDoesNotMoveAReading() {
        Sample sample = Sample.published().onDay(10);
        sample.when(sample.checkIn(READING, "1"));
        Occasion elsewhere = sample.live().effective(sample.now().minusSeconds(1));

        assertThat(sample.violation(new CorrectCheckIn(GOAL, reading(READING, "2"), elsewhere))
                        .code())
                .isEqualTo("reading-keeps-its-date");
    }

    @Test
    void aCorrectedReadingIsNotCorrectedOnceMoreToTheSame() {
        Sample sample = Sample.published().onDay(10);
        sample.when(sample.checkIn(READING, "1"));
        CorrectCheckIn correct = new CorrectCheckIn(GOAL, reading(READING, "2"), sample.live());
        sample.when(correct);

        assertThat(sample.when(correct)).isEmpty();
        assertThat(sample.when(sample.checkIn(READING, "1"))).isEmpty();
    }
}
