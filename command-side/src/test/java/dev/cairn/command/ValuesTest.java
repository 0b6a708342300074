package dev.cairn.command;

import static dev.cairn.command.Sample.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cairn.command.objective.MetricDefinition;
import dev.cairn.command.objective.Score;
import dev.cairn.command.objective.Weight;
import dev.cairn.command.organisation.ChangeSettings;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import dev.cairn.events.organisation.Bands;
import dev.cairn.events.organisation.Settings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What values look like after they were let in, and what is not let in. */
class ValuesTest {

    private static List<String> broken(ThrowingCallable making) {
        RuleBroken refusal = catchThrowableOfType(RuleBroken.class, making);
        return refusal == null
                ? List.of()
                : refusal.violations().stream()
                        .map(violation -> violation.field() + " " + violation.code())
                        .toList();
    }

    private static Metric metric(
            String type,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {
        return new Metric(type, null, baseline, target, low, high, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01", "3"})
    void aScoreLiesBetweenZeroAndOne(String score) {
        assertThat(broken(() -> new Score(decimal(score)))).containsExactly("score score-out-of-range");
    }

    @Test
    void oneValueHasOneForm() {
        assertThat(new Score(decimal("1.000")).value()).isEqualTo(decimal("1"));
        assertThat(new Weight(decimal("1E+2")).value()).isEqualTo(decimal("100"));
        assertThat(new Score(decimal("0E-20")).value()).isEqualTo(decimal("0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000000", "1E-1000000000", "1E+24", "0.0000000000001"})
    void aNumberThatNobodyMeansIsRefusedBeforeItIsWrittenOut(String number) {
        assertThat(broken(() -> new Weight(decimal(number)))).containsExactly("weight number-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000.1"})
    void aWeightIsAboveZero(String weight) {
        assertThat(broken(() -> new Weight(decimal(weight)))).containsExactly("weight weight-out-of-range");
    }

    @Test
    void aWordingIsOneLineOfSomething() {
        assertThat(new Wording("  Sample\u00a0goal ").text()).isEqualTo("Sample\u00a0goal");
        assertThat(broken(() -> new Wording(" \t "))).containsExactly("wording wording-empty");
        assertThat(broken(() -> new Wording("two\nlines"))).containsExactly("wording wording-not-one-line");
        assertThat(broken(() -> new Wording("two\u2028lines"))).containsExactly("wording wording-not-one-line");
        assertThat(broken(() -> new Wording("half \ud83e of a sign"))).containsExactly("wording wording-not-one-line");
        assertThat(new Wording("a whole \ud83e\udd50").text()).isEqualTo("a whole \ud83e\udd50");
        assertThat(broken(() -> new Wording("x".repeat(501)))).containsExactly("wording wording-too-long");
    }

    @Test
    void whatLooksTheSameIsTheSameName() {
        assertThat(new Name("Cafe\u0301").key()).isEqualTo(new Name("CAF\u00c9 ").key());
    }

    @Test
    void aNoteIsNotKeptWhereItIsEmptyAndNotWhereNoDatabaseKeepsIt() {
        Occasion occasion = Occasion.live(Instant.parse("2026-01-01T00:00:00.123456Z"), Sample.OWNER);

        assertThat(occasion.receivedAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123Z"));
        assertThat(occasion.noting(" ").note()).isNull();
        assertThat(broken(() -> occasion.noting("a\0b"))).containsExactly("note note-not-text");
        assertThat(broken(() -> occasion.noting("a\udd50b"))).containsExactly("note note-not-text");
        assertThat(occasion.noting("a\ud83e\udd50b").note()).isEqualTo("a\ud83e\udd50b");
    }

    @Test
    void aMetricTellsAllThatIsWrongWithIt() {
        assertThat(broken(() -> new MetricDefinition(metric(Metric.INCREASE, null, null, BigDecimal.ONE, null))))
                .containsExactly(
                        "metric.baseline baseline-missing",
                        "metric.target target-missing",
                        "metric.low metric-field-out-of-place");
    }

    @Test
    void baselineAndTargetDifferInTheRightDirection() {
        assertThat(broken(() -> MetricDefinition.increase(null, decimal("5"), decimal("5.0"))))
                .containsExactly("metric.target baseline-equals-target");
        assertThat(broken(() -> MetricDefinition.increase(null, decimal("5"), decimal("4"))))
                .containsExactly("metric.target target-in-wrong-direction");
        assertThat(broken(() -> MetricDefinition.decrease(null, decimal("4"), decimal("5"))))
                .containsExactly("metric.target target-in-wrong-direction");
    }

    @Test
    void aRangeHasABoundAndIsNotUpsideDown() {
        assertThat(broken(() -> MetricDefinition.maintain(null, null, null)))
                .containsExactly("metric.low range-missing");
        assertThat(broken(() -> MetricDefinition.maintain(null, decimal("2"), decimal("1"))))
                .containsExactly("metric.high range-upside-down");
    }

    @Test
    void aMilestoneHasStepsOfDifferentNames() {
        assertThat(broken(() -> MetricDefinition.milestone(List.of()))).containsExactly("metric.steps steps-missing");
        assertThat(broken(() -> MetricDefinition.milestone(
                        List.of(new Step("a", BigDecimal.ONE), new Step(" A ", BigDecimal.ONE)))))
                .containsExactly("metric.steps[1].name step-repeated");
        assertThat(broken(() -> MetricDefinition.milestone(List.of(new Step("a", BigDecimal.ZERO)))))
                .containsExactly("metric.steps[0].weight weight-out-of-range");
    }

    @Test
    void anUnknownMetricIsRefused() {
        assertThat(broken(() -> new MetricDefinition(metric("double", null, null, null, null))))
                .containsExactly("metric.type metric-unknown");
    }

    @Test
    void settingsTellAllThatIsOutOfRange() {
        Settings wrong = new Settings(
                "Mars/Olympus",
                0,
                BigDecimal.ZERO,
                -1,
                decimal("0.3"),
                decimal("0.2"),
                decimal("1.1"),
                BigDecimal.ONE,
                BigDecimal.ONE,
                new Bands(decimal("0.8"), decimal("0.7")),
                new Bands(decimal("0.4"), decimal("0.7")),
                List.of("CATURDAY"));
        Sample sample = new Sample();

        assertThat(sample.violations(new ChangeSettings(wrong, sample.live())))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "zone",
                        "cadenceDays",
                        "commitmentDays",
                        "staleAfterCadences",
                        "maintainOffTrackBelow",
                        "committedBands.greenFrom",
                        "workingWeek[0]",
                        "atRiskGap");
    }
}
