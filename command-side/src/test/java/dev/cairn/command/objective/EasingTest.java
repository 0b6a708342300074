package dev.cairn.command.objective;

import static dev.cairn.command.Sample.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EasingTest {

    private static Metric direction(String type, String baseline, String target) {
        return new Metric(type, null, decimal(baseline), decimal(target), null, null, null);
    }

    private static Metric range(@Nullable String low, @Nullable String high) {
        return new Metric(
                Metric.MAINTAIN,
                null,
                null,
                null,
                low == null ? null : decimal(low),
                high == null ? null : decimal(high),
                null);
    }

    private static Metric milestone(String a, @Nullable String b) {
        Step first = new Step("a", decimal(a));
        List<Step> steps = b == null ? List.of(first) : List.of(first, new Step("b", decimal(b)));
        return new Metric(Metric.MILESTONE, null, null, null, null, null, steps);
    }

    @ParameterizedTest
    @CsvSource({
        "increase, 0, 60, 0, 50, true",
        "increase, 0, 60, 0, 70, false",
        "increase, 10, 60, 5, 60, true",
        "increase, 10, 60, 20, 60, false",
        "increase, 10, 60, 5, 70, true",
        "increase, -60, -10, -60, -20, true",
        "decrease, 60, 10, 60, 20, true",
        "decrease, 60, 10, 60, 5, false",
        "decrease, 60, 10, 70, 10, true",
        "decrease, 60, 10, 50, 10, false",
        "decrease, 60.0, 10, 60, 10.00, false"
    })
    void aNearerTargetOrAFurtherBaselineEases(
            String type, String baseline, String target, String newBaseline, String newTarget, boolean eased) {
        assertThat(Easing.eases(direction(type, baseline, target), direction(type, newBaseline, newTarget)))
                .isEqualTo(eased);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5, 0, 5, true",
        "1, 5, 1, 6, true",
        "1, 5, 2, 4, false",
        "1, 5, 2, 6, true",
        "1, 5, , 5, true",
        "1, , 1, 9, false",
        "1, , 1, , false",
        ", 5, 1, 5, false",
        ", 5, 1, , true"
    })
    void aRangeThatReachesFurtherEases(
            @Nullable String low,
            @Nullable String high,
            @Nullable String newLow,
            @Nullable String newHigh,
            boolean eased) {
        assertThat(Easing.eases(range(low, high), range(newLow, newHigh))).isEqualTo(eased);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, , true", "1, , 1, 1, false", "1, 1, 2, 1, true", "1, 3, 2, 6, false", "1, 1, 1, 2, true"})
    void aStepLessOrAGreaterShareEases(
            String a, @Nullable String b, String newA, @Nullable String newB, boolean eased) {
        assertThat(Easing.eases(milestone(a, b), milestone(newA, newB))).isEqualTo(eased);
    }
}
