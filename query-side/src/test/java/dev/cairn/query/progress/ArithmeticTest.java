package dev.cairn.query.progress;

import static dev.cairn.query.progress.SampleGoal.decrease;
import static dev.cairn.query.progress.SampleGoal.increase;
import static dev.cairn.query.progress.SampleGoal.maintain;
import static dev.cairn.query.progress.SampleGoal.milestone;
import static dev.cairn.query.progress.SampleGoal.number;
import static dev.cairn.query.progress.SampleGoal.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.cairn.events.objective.Metric;
import dev.cairn.events.organisation.Settings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {

    @ParameterizedTest(name = "from {0} to {1}, now {2}: attainment {3}, progress {4}")
    @CsvSource({
        "0, 100, 50, 0.5000, 0.5000",
        "0, 60, 50, 0.8333, 0.8333",
        "40, 100, 50, 0.1667, 0.1667",
        "0, 100, 120, 1.2000, 1.0000",
        "0, 100, -20, -0.2000, 0.0000",
        "-50, 50, -25, 0.2500, 0.2500",
        "-100, -20, -60, 0.5000, 0.5000",
        "0, 3, 1, 0.3333, 0.3333",
        "0, 3, 2, 0.6667, 0.6667",
        "0.5, 0.9, 0.7, 0.5000, 0.5000",
    })
    void anIncreaseIsMeasuredFromItsBaselineToItsTarget(
            BigDecimal baseline, BigDecimal target, BigDecimal value, BigDecimal attainment, BigDecimal progress) {
        Metric metric = increase(baseline.toString(), target.toString());

        assertThat(Arithmetic.attainment(metric, value)).isEqualTo(attainment);
        assertThat(Arithmetic.progress(metric, value, Map.of())).isEqualTo(progress);
    }

    @ParameterizedTest(name = "from {0} down to {1}, now {2}: attainment {3}, progress {4}")
    @CsvSource({
        "80, 20, 50, 0.5000, 0.5000",
        "80, 20, 90, -0.1667, 0.0000",
        "80, 20, 5, 1.2500, 1.0000",
        "-10, -30, -25, 0.7500, 0.7500",
        "10, -10, 0, 0.5000, 0.5000",
    })
    void aDecreaseIsMeasuredDownwards(
            BigDecimal baseline, BigDecimal target, BigDecimal value, BigDecimal attainment, BigDecimal progress) {
        Metric metric = decrease(baseline.toString(), target.toString());

        assertThat(Arithmetic.attainment(metric, value)).isEqualTo(attainment);
        assertThat(Arithmetic.progress(metric, value, Map.of())).isEqualTo(progress);
    }

    @ParameterizedTest(name = "keep between {0} and {1}, now {2}: {3}")
    @CsvSource({
        "95, 105, 100, 1.0000",
        "95, 105, 95, 1.0000",
        "95, 105, 105, 1.0000",
        "100, 200, 90, 0.9000",
        "100, 200, 250, 0.7500",
        "100, , 75, 0.7500",
        "100, , 1000, 1.0000",
        ", 200, 300, 0.5000",
        ", 200, -5, 1.0000",
        ", 200, 500, 0.0000",
        "100, , -50, 0.0000",
        "0, , -1, 0.0000",
        ", 0, 0.01, 0.0000",
        ", 0, 0, 1.0000",
        "-20, -10, -25, 0.7500",
        "-20, -10, -5, 0.5000",
    })
    void aValueToMaintainLosesWithItsDistanceFromTheBoundItBreaks(
            @Nullable String low, @Nullable String high, BigDecimal value, BigDecimal progress) {
        assertThat(Arithmetic.progress(maintain(low, high), value, Map.of())).isEqualTo(progress);
    }

    @Test
    void aMilestoneIsTheWeightDoneOfAllWeight() {
        Metric metric = milestone(step("design", "1"), step("build", "3"), step("ship", "1"));

        BigDecimal progress = Arithmetic.progress(metric, null, Map.of("design", number("1"), "build", number("0.5")));

        assertThat(progress).isEqualTo(number("0.5000"));
    }

    @Test
    void aStepThatIsNoLongerAskedForCountsForNothing() {
        Metric metric = milestone(step("build", "1"));

        assertThat(Arithmetic.progress(metric, null, Map.of("abandoned", number("1"))))
                .isEqualTo(Arithmetic.ZERO);
    }

    @Test
    void progressIsUnknownWithoutAReading() {
        assertThat(Arithmetic.progress(increase("0", "10"), null, Map.of())).isNull();
        assertThat(Arithmetic.progress(maintain("0", "10"), null, Map.of())).isNull();
        assertThat(Arithmetic.progress(milestone(step("ship", "1")), null, Map.of()))
                .isNull();
    }

    @Test
    void nothingIsRoundedIntoSuccess() {
        Metric metric = increase("0", "100000");

        assertThat(Arithmetic.progress(metric, number("99999"), Map.of())).isEqualTo(Arithmetic.ONE);
        assertThat(Arithmetic.reached(metric, number("99999"), Map.of())).isFalse();
        assertThat(Arithmetic.reached(metric, number("100000"), Map.of())).isTrue();
    }

    @Test
    void aDecreaseIsReachedAtOrBelowItsTarget() {
        Metric metric = decrease("80", "20");

        assertThat(Arithmetic.reached(metric, number("21"), Map.of())).isFalse();
        assertThat(Arithmetic.reached(metric, number("20"), Map.of())).isTrue();
        assertThat(Arithmetic.reached(metric, number("0"), Map.of())).isTrue();
    }

    @Test
    void aMilestoneIsReachedWhenEveryStepIsAllDone() {
        Metric metric = milestone(step("build", "1"), step("ship", "1"));

        assertThat(Arithmetic.reached(metric, null, Map.of("build", number("1"), "ship", number("0.9"))))
                .isFalse();
        assertThat(Arithmetic.reached(metric, null, Map.of("build", number("1"), "ship", number("1"))))
                .isTrue();
    }

    @Test
    void aValueToMaintainIsNeverDone() {
        assertThat(Arithmetic.reached(maintain("0", "10"), number("5"), Map.of()))
                .isFalse();
    }

    @ParameterizedTest(name = "a {0} score of {1} is {2}")
    @CsvSource({
        "aspirational, 0.39, RED",
        "aspirational, 0.394, RED",
        "aspirational, 0.395, AMBER",
        "aspirational, 0.4, AMBER",
        "aspirational, 0.69, AMBER",
        "aspirational, 0.7, GREEN",
        "committed, 0.69, RED",
        "committed, 0.7, AMBER",
        "committed, 0.99, AMBER",
        "committed, 1, GREEN",
    })
    void theBandOfAScoreDependsOnTheKindOfGoal(String kind, BigDecimal score, Band band) {
        assertThat(Arithmetic.band(kind, score, Settings.DEFAULTS)).isEqualTo(band);
    }

    @Test
    void targetsWereTooEasyWhenEveryAspirationalScoreIsOne() {
        assertThat(Arithmetic.targetsTooEasy(List.of(number("1"), number("1.0"))))
                .isTrue();
        assertThat(Arithmetic.targetsTooEasy(List.of(number("1"), number("0.9"))))
                .isFalse();
        assertThat(Arithmetic.targetsTooEasy(List.of())).isFalse();
    }

    @Test
    void theSuggestedScoreIsTheProgressOnTwoDecimals() {
        assertThat(Arithmetic.suggestedScore(number("0.8350"))).isEqualTo(number("0.84"));
        assertThat(Arithmetic.suggestedScore(null)).isNull();
    }

    @Test
    void progressIsNeverOutsideZeroToOne() {
        qt().forAll(
                        integers().between(-1000, 1000),
                        integers().between(-1000, 1000),
                        integers().between(-3000, 3000))
                .assuming((from, to, value) -> !from.equals(to))
                .checkAssert((from, to, value) -> {
                    Metric range = maintain("" + Math.min(from, to), "" + Math.max(from, to));

                    assertThat(progress(increase("" + from, "" + to), value))
                            .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
                    assertThat(progress(range, value)).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
                });
    }

    @Test
    void aValueNearerToTheTargetIsNeverLessProgress() {
        qt().forAll(
                        integers().between(-1000, 1000),
                        integers().between(-1000, 1000),
                        integers().between(-3000, 3000),
                        integers().between(0, 500))
                .assuming((from, to, value, more) -> !from.equals(to))
                .checkAssert((from, to, value, more) -> {
                    Metric metric = to > from ? increase("" + from, "" + to) : decrease("" + from, "" + to);
                    int nearer = to > from ? value + more : value - more;

                    assertThat(progress(metric, nearer)).isGreaterThanOrEqualTo(progress(metric, value));
                });
    }

    @Test
    void aValueInRangeIsAllOfItAndOneFurtherOutNeverMore() {
        qt().forAll(
                        integers().between(-100, 100),
                        integers().between(0, 100),
                        integers().between(0, 300),
                        integers().between(0, 300))
                .checkAssert((low, width, out, further) -> {
                    Metric metric = maintain("" + low, "" + (low + width));

                    assertThat(progress(metric, low)).isEqualTo(Arithmetic.ONE);
                    assertThat(progress(metric, low - out - further)).isLessThanOrEqualTo(progress(metric, low - out));
                });
    }

    private static BigDecimal progress(Metric metric, int value) {
        BigDecimal progress = Arithmetic.progress(metric, BigDecimal.valueOf(value), Map.of());
        assertThat(progress).isNotNull();
        return progress == null ? BigDecimal.ZERO : progress;
    }
}
