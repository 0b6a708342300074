package dev.cairn.events.objective;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a key result is measured. Which fields are set depends on the type.
 *
 * @param type {@code increase}, {@code decrease}, {@code maintain} or {@code milestone}
 * @param unit what the values count, or null
 * @param baseline where an increase or decrease starts from; null for the others
 * @param target where an increase or decrease is to arrive; null for the others
 * @param low the lower bound of a value to maintain, or null where it is only bounded above; null for the others
 * @param high the upper bound of a value to maintain, or null where it is only bounded below; null for the others
 * @param steps the steps of a milestone, at least one; null for the others
 */
public record Metric(
        String type,
        @Nullable String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable List<Step> steps) {

    /** A value that is to rise from the baseline to the target. */
    public static final String INCREASE = "increase";

    /** A value that is to fall from the baseline to the target. */
    public static final String DECREASE = "decrease";

    /** A value that is to stay within a range. */
    public static final String MAINTAIN = "maintain";

    /** Steps that are to be done. */
    public static final String MILESTONE = "milestone";

    /**
     * What is left to do for whoever goes on from a reading. An increase or decrease starts from the value, a milestone has the
     * steps that are not all done. Where nothing was read, or nothing is left, it stays as it is: then somebody has to set
     * another target.
     *
     * @param value the last value, or null
     * @param stepsDone how far each step was last said to be done, 0 to 1
     */
    public Metric continuedFrom(@Nullable BigDecimal value, Map<String, BigDecimal> stepsDone) {
        return switch (type) {
            case INCREASE, DECREASE -> value == null || target == null ? this : startingAt(value, target);
            case MILESTONE -> withoutDone(stepsDone);
            default -> this;
        };
    }

    private Metric startingAt(BigDecimal value, BigDecimal aim) {
        boolean isShort = type.equals(INCREASE) ? value.compareTo(aim) < 0 : value.compareTo(aim) > 0;
        return isShort ? new Metric(type, unit, value, aim, low, high, steps) : this;
    }

    private Metric withoutDone(Map<String, BigDecimal> stepsDone) {
        List<Step> left = (steps == null ? List.<Step>of() : steps)
                .stream()
                        .filter(step -> stepsDone
                                        .getOrDefault(step.name(), BigDecimal.ZERO)
                                        .compareTo(BigDecimal.ONE)
                                < 0)
                        .toList();
        return left.isEmpty() ? this : new Metric(type, unit, baseline, target, low, high, left);
    }
}
