package dev.cairn.query.audit;

import static dev.cairn.query.progress.SampleGoal.decrease;
import static dev.cairn.query.progress.SampleGoal.increase;
import static dev.cairn.query.progress.SampleGoal.maintain;
import static dev.cairn.query.progress.SampleGoal.milestone;
import static dev.cairn.query.progress.SampleGoal.number;
import static dev.cairn.query.progress.SampleGoal.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.query.progress.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EasingsTest {

    @ParameterizedTest(name = "an increase to {0}, now to {1}: {2}")
    @CsvSource({"100, 60, EASED", "60, 100, RAISED", "100, 100.0, "})
    void aNearerTargetEases(String before, String after, @Nullable Easing easing) {
        assertThat(Easings.ofMetric(increase("0", before), increase("0", after)))
                .isEqualTo(easing);
    }

    @ParameterizedTest(name = "a decrease to {0}, now to {1}: {2}")
    @CsvSource({"20, 40, EASED", "40, 20, RAISED", "20, 20, "})
    void aHigherTargetEasesADecrease(String before, String after, @Nullable Easing easing) {
        assertThat(Easings.ofMetric(decrease("80", before), decrease("80", after)))
                .isEqualTo(easing);
    }

    @ParameterizedTest(name = "{0} to {1}, now {2} to {3}: {4}")
    @CsvSource({
        "10, 20, 5, 20, EASED",
        "10, 20, 10, 30, EASED",
        "10, 20, 5, 30, EASED",
        "10, 20, , 20, EASED",
        "10, 20, 10, , EASED",
        "10, 20, 12, 20, RAISED",
        "10, 20, 12, 18, RAISED",
        "10, , 10, 20, RAISED",
        "10, 20, 5, 15, ",
        "10, 20, 10, 20, ",
    })
    void aWiderRangeEases(
            @Nullable String low,
            @Nullable String high,
            @Nullable String newLow,
            @Nullable String newHigh,
            @Nullable Easing easing) {
        assertThat(Easings.ofMetric(maintain(low, high), maintain(newLow, newHigh)))
                .isEqualTo(easing);
    }

    @Test
    void fewerStepsEaseAndMoreStepsRaise() {
        var one = milestone(step("build", "1"));
        var two = milestone(step("build", "1"), step("ship", "1"));
        var other = milestone(step("plan", "1"));

        assertThat(Easings.ofMetric(two, one)).isEqualTo(Easing.EASED);
        assertThat(Easings.ofMetric(one, two)).isEqualTo(Easing.RAISED);
        assertThat(Easings.ofMetric(one, other)).isNull();
    }

    @Test
    void oneKindOfMeasureCannotBeHeldAgainstAnother() {
        assertThat(Easings.ofMetric(increase("0", "100"), maintain("10", null))).isNull();
    }

    @Test
    void aLaterDueDateEases() {
        LocalDate march = LocalDate.of(2026, 3, 1);
        LocalDate april = LocalDate.of(2026, 4, 1);

        assertThat(Easings.ofDue(march, april)).isEqualTo(Easing.EASED);
        assertThat(Easings.ofDue(april, march)).isEqualTo(Easing.RAISED);
        assertThat(Easings.ofDue(march, march)).isNull();
        assertThat(Easings.ofDue(null, march)).isNull();
    }

    @Test
    void anAspirationalGoalIsEasierThanACommittedOne() {
        assertThat(Easings.ofKind("committed", "aspirational")).isEqualTo(Easing.EASED);
        assertThat(Easings.ofKind("aspirational", "committed")).isEqualTo(Easing.RAISED);
    }

    @Test
    void whatIsDroppedIsEasedAndWhatIsTakenUpAgainIsRaised() {
        assertThat(Easings.ofDrop(false, true)).isEqualTo(Easing.EASED);
        assertThat(Easings.ofDrop(true, false)).isEqualTo(Easing.RAISED);
        assertThat(Easings.ofStage(Stage.PUBLISHED, Stage.DROPPED)).isEqualTo(Easing.EASED);
        assertThat(Easings.ofStage(Stage.CLOSED, Stage.PUBLISHED)).isNull();
    }

    @Test
    void aWeightEasesWhenItLiftsTheGoalsProgress() {
        assertThat(Easings.ofWeight(number("0.4"), number("0.5"))).isEqualTo(Easing.EASED);
        assertThat(Easings.ofWeight(number("0.5"), number("0.4"))).isEqualTo(Easing.RAISED);
        assertThat(Easings.ofWeight(number("0.5"), number("0.50"))).isNull();
        assertThat(Easings.ofWeight(null, number("0.4"))).isNull();
    }
}
