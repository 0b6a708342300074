package dev.cairn.command.objective;

import dev.cairn.command.Decimals;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.SingleLine;
import dev.cairn.command.Violations;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a key result is measured, complete and without contradiction.
 *
 * @param metric the measure: what its type asks for is there, nothing else is, and numbers are in their plain form
 */
public record MetricDefinition(Metric metric) {

    private static final int MOST_STEPS = 100;
    private static final int LONGEST_STEP = 500;
    private static final int LONGEST_UNIT = 60;

    /** @throws RuleBroken naming all that is missing, too much or contradictory; fields begin with {@code metric} */
    public MetricDefinition {
        metric = checked(metric);
    }

    /** A value that is to rise from the baseline to the target. */
    public static MetricDefinition increase(@Nullable String unit, BigDecimal baseline, BigDecimal target) {
        return new MetricDefinition(new Metric(Metric.INCREASE, unit, baseline, target, null, null, null));
    }

    /** A value that is to fall from the baseline to the target. */
    public static MetricDefinition decrease(@Nullable String unit, BigDecimal baseline, BigDecimal target) {
        return new MetricDefinition(new Metric(Metric.DECREASE, unit, baseline, target, null, null, null));
    }

    /** A value that is to stay within a range, of which one bound may be null. */
    public static MetricDefinition maintain(
            @Nullable String unit, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return new MetricDefinition(new Metric(Metric.MAINTAIN, unit, null, null, low, high, null));
    }

    /** Steps that are to be done. */
    public static MetricDefinition milestone(List<Step> steps) {
        return new MetricDefinition(new Metric(Metric.MILESTONE, null, null, null, null, null, steps));
    }

    private static Metric checked(Metric given) {
        Violations violations = new Violations();
        String unit = unit(given.unit(), violations);
        BigDecimal baseline = number(violations, "metric.baseline", given.baseline());
        BigDecimal target = number(violations, "metric.target", given.target());
        BigDecimal low = number(violations, "metric.low", given.low());
        BigDecimal high = number(violations, "metric.high", given.high());
        List<Step> steps = given.steps() == null ? null : steps(given.steps(), violations);
        violations.throwIfAny();
        Metric plain = new Metric(given.type(), unit, baseline, target, low, high, steps);
        switch (given.type()) {
            case Metric.INCREASE, Metric.DECREASE -> checkDirection(plain, violations);
            case Metric.MAINTAIN -> checkRange(plain, violations);
            case Metric.MILESTONE -> checkMilestone(plain, violations);
            default ->
                violations.require(
                        false,
                        "metric-unknown",
                        "metric.type",
                        "A key result is measured in one of four ways.",
                        "increase, decrease, maintain or milestone");
        }
        violations.throwIfAny();
        return plain;
    }

    private static void checkDirection(Metric metric, Violations violations) {
        require(violations, metric.type(), "baseline", metric.baseline());
        require(violations, metric.type(), "target", metric.target());
        refuse(violations, metric.type(), "low", metric.low());
        refuse(violations, metric.type(), "high", metric.high());
        refuse(violations, metric.type(), "steps", metric.steps());
        if (metric.baseline() == null || metric.target() == null) {
            return;
        }
        boolean increase = metric.type().equals(Metric.INCREASE);
        int rise = metric.target().compareTo(metric.baseline());
        violations.require(
                rise != 0,
                "baseline-equals-target",
                "metric.target",
                "Baseline and target differ, or there is nothing to measure.",
                null);
        violations.require(
                rise == 0 || rise > 0 == increase,
                "target-in-wrong-direction",
                "metric.target",
                increase
                        ? "An increase has its target above its baseline."
                        : "A decrease has its target below its baseline.",
                (increase ? "more than " : "less than ") + metric.baseline().toPlainString());
    }

    private static void checkRange(Metric metric, Violations violations) {
        refuse(violations, metric.type(), "baseline", metric.baseline());
        refuse(violations, metric.type(), "target", metric.target());
        refuse(violations, metric.type(), "steps", metric.steps());
        violations.require(
                metric.low() != null || metric.high() != null,
                "range-missing",
                "metric.low",
                "A value to maintain has a lower bound, an upper bound, or both.",
                null);
        violations.require(
                metric.low() == null || metric.high() == null || metric.low().compareTo(metric.high()) <= 0,
                "range-upside-down",
                "metric.high",
                "The upper bound of a range is not below the lower one.",
                null);
    }

    private static void checkMilestone(Metric metric, Violations violations) {
        refuse(violations, metric.type(), "baseline", metric.baseline());
        refuse(violations, metric.type(), "target", metric.target());
        refuse(violations, metric.type(), "low", metric.low());
        refuse(violations, metric.type(), "high", metric.high());
        violations.require(
                metric.steps() != null
                        && !metric.steps().isEmpty()
                        && metric.steps().size() <= MOST_STEPS,
                "steps-missing",
                "metric.steps",
                "A milestone has 1 to " + MOST_STEPS + " steps.",
                null);
    }

    private static List<Step> steps(List<Step> given, Violations violations) {
        List<Step> plain = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            Step step = given.get(i);
            String path = "metric.steps[" + i + "]";
            String name = violations.take(path, () -> SingleLine.require("name", "A step", step.name(), LONGEST_STEP));
            Weight weight = violations.take(path, () -> new Weight(step.weight()));
            if (name != null && weight != null) {
                plain.add(new Step(name, weight.value()));
                violations.require(
                        names.add(SingleLine.key(name)),
                        "step-repeated",
                        path + ".name",
                        "The steps of a milestone have different names.",
                        null);
            }
        }
        return List.copyOf(plain);
    }

    private static @Nullable String unit(@Nullable String given, Violations violations) {
        return given == null || given.isBlank()
                ? null
                : violations.take(() -> SingleLine.require("metric.unit", "A unit", given, LONGEST_UNIT));
    }

    private static @Nullable BigDecimal number(Violations violations, String field, @Nullable BigDecimal given) {
        return given == null ? null : violations.take(() -> Decimals.plain(field, given));
    }

    private static void require(Violations violations, String type, String field, @Nullable Object given) {
        violations.require(
                given != null,
                field + "-missing",
                "metric." + field,
                "A key result to " + type + " has a " + field + ".",
                null);
    }

    private static void refuse(Violations violations, String type, String field, @Nullable Object given) {
        violations.require(
                given == null,
                "metric-field-out-of-place",
                "metric." + field,
                "The metric " + type + " has no " + field + ".",
                null);
    }
}
