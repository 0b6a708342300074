package dev.cairn.query.hypothesis;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.events.objective.Metric;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.progress.ProgressRule;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How progress is counted. Whatever the rule, progress is unknown where nothing was measured yet. */
public enum ProgressCounting {
    /** As Cairn does: the way from baseline to target, not below 0 and not above 1. */
    LINEAR,
    /** As far as it went, for an increase or decrease: below 0 where it went the wrong way, above 1 past the target. */
    UNCLAMPED,
    /** 1 from the success level of the goal's kind on, and 0 before. */
    THRESHOLD,
    /** 1 where the target is reached or the range is kept, and 0 before: all or nothing, as committed goals are often graded. */
    BINARY;

    /** The word for it, for example {@code unclamped}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The rule for key results of a goal.
     *
     * @param successLevel from where on progress of the goal's kind is a success, 0 to 1
     */
    ProgressRule rule(BigDecimal successLevel) {
        return switch (this) {
            case LINEAR -> ProgressRule.LINEAR;
            case UNCLAMPED -> ProgressCounting::unclamped;
            case THRESHOLD ->
                (metric, value, steps) -> threshold(Arithmetic.progress(metric, value, steps), successLevel);
            case BINARY -> ProgressCounting::binary;
        };
    }

    private static @Nullable BigDecimal unclamped(
            Metric metric, @Nullable BigDecimal value, Map<String, BigDecimal> steps) {
        BigDecimal attainment = Arithmetic.attainment(metric, value);
        return attainment != null ? attainment : Arithmetic.progress(metric, value, steps);
    }

    private static @Nullable BigDecimal threshold(@Nullable BigDecimal progress, BigDecimal successLevel) {
        return progress == null ? null : allOrNothing(progress.compareTo(successLevel) >= 0);
    }

    private static @Nullable BigDecimal binary(
            Metric metric, @Nullable BigDecimal value, Map<String, BigDecimal> steps) {
        if (Arithmetic.progress(metric, value, steps) == null) {
            return null;
        }
        return allOrNothing(
                Arithmetic.reached(metric, value, steps) || (value != null && Arithmetic.inRange(metric, value)));
    }

    private static BigDecimal allOrNothing(boolean all) {
        return all ? Arithmetic.ONE : Arithmetic.ZERO;
    }
}
