package dev.cairn.query.hypothesis;

import static dev.cairn.query.progress.SampleGoal.increase;
import static dev.cairn.query.progress.SampleGoal.maintain;
import static dev.cairn.query.progress.SampleGoal.milestone;
import static dev.cairn.query.progress.SampleGoal.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.events.objective.Metric;
import dev.cairn.query.progress.ProgressRule;
import dev.cairn.query.progress.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

    private static final BigDecimal SUCCESS = new BigDecimal("0.7");

    @ParameterizedTest
    @CsvSource({
        "LINEAR, -10, 0.0000", "LINEAR, 60, 0.6000", "LINEAR, 120, 1.0000",
        "UNCLAMPED, -10, -0.1000", "UNCLAMPED, 60, 0.6000", "UNCLAMPED, 120, 1.2000",
        "THRESHOLD, 69, 0.0000", "THRESHOLD, 70, 1.0000", "THRESHOLD, 120, 1.0000",
        "BINARY, 99, 0.0000", "BINARY, 100, 1.0000", "BINARY, 120, 1.0000",
    })
    void anIncreaseFromNoughtToAHundredIsCounted(ProgressCounting counting, BigDecimal value, BigDecimal progress) {
        assertThat(counted(counting, increase("0", "100"), value)).isEqualTo(progress);
    }

    @ParameterizedTest
    @CsvSource({"UNCLAMPED, 45, 0.9000", "THRESHOLD, 45, 1.0000", "BINARY, 45, 0.0000", "BINARY, 50, 1.0000"})
    void aValueToKeepAtFiftyOrMoreIsCounted(ProgressCounting counting, BigDecimal value, BigDecimal progress) {
        assertThat(counted(counting, maintain("50", null), value)).isEqualTo(progress);
    }

    @Test
    void aMilestoneIsAllOrNothingInBinary() {
        Metric metric = milestone(step("first", "1"), step("second", "3"));
        ProgressRule rule = ProgressCounting.BINARY.rule(SUCCESS);

        assertThat(rule.progress(metric, null, Map.of("second", BigDecimal.ONE)))
                .isEqualTo(new BigDecimal("0.0000"));
        assertThat(rule.progress(metric, null, Map.of("first", BigDecimal.ONE, "second", BigDecimal.ONE)))
                .isEqualTo(new BigDecimal("1.0000"));
    }

    @ParameterizedTest
    @CsvSource({"LINEAR", "UNCLAMPED", "THRESHOLD", "BINARY"})
    void whatNobodyMeasuredStaysUnknown(ProgressCounting counting) {
        assertThat(counted(counting, increase("0", "100"), null)).isNull();
        assertThat(counted(counting, maintain("50", null), null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"GIVEN, 0.65", "FIRST, 0.9", "PROGRESS, 0.44", "SUCCESS, 0"})
    void aScoreThatWasCorrectedIsCounted(ScoreCounting counting, BigDecimal score) {
        Score given =
                new Score(new BigDecimal("0.65"), Instant.parse("2026-04-02T12:00:00Z"), new BigDecimal("0.9"), 1);

        assertThat(Objects.requireNonNull(counting.of(given, new BigDecimal("0.4444"), SUCCESS))
                        .value())
                .isEqualByComparingTo(score);
    }

    @Test
    void aScoreFromProgressStaysBetweenNoughtAndOne() {
        Score given = new Score(BigDecimal.ONE, Instant.parse("2026-04-02T12:00:00Z"), BigDecimal.ONE, 0);

        assertThat(Objects.requireNonNull(ScoreCounting.PROGRESS.of(given, new BigDecimal("1.3000"), SUCCESS))
                        .value())
                .isEqualByComparingTo("1");
        assertThat(ScoreCounting.PROGRESS.of(given, null, SUCCESS)).isNull();
    }

    @Test
    void aWeightOfNoughtIsRefused() {
        assertThatThrownBy(() -> new Rules(
                        false,
                        false,
                        false,
                        Map.of("key-result:1", BigDecimal.ZERO),
                        ProgressCounting.LINEAR,
                        ScoreCounting.GIVEN,
                        null,
                        Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static @Nullable BigDecimal counted(ProgressCounting counting, Metric metric, @Nullable BigDecimal value) {
        return counting.rule(SUCCESS).progress(metric, value, Map.of());
    }
}
