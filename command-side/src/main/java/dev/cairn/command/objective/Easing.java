package dev.cairn.command.objective;

import dev.cairn.command.SingleLine;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When moving the goalposts makes a key result easier: when there is a reading that shows more progress by the new measure
 * than by the old one. What that comes to for each metric follows from its formula of progress:
 *
 * <ul>
 *   <li>increase: a lower target or a lower baseline; decrease: a higher one of either;
 *   <li>maintain: a range that reaches beyond the old one on either side, so a bound taken away too;
 *   <li>milestone: a step taken away, or one that makes up a greater share of the whole than before;
 *   <li>another type of metric: always, for nothing can be compared.
 * </ul>
 */
final class Easing {

    private Easing() {}

    static boolean eases(Metric before, Metric after) {
        if (!before.type().equals(after.type())) {
            return true;
        }
        return switch (before.type()) {
            case Metric.INCREASE ->
                below(after.target(), before.target()) || below(after.baseline(), before.baseline());
            case Metric.DECREASE ->
                below(before.target(), after.target()) || below(before.baseline(), after.baseline());
            case Metric.MAINTAIN ->
                reachesBelow(after.low(), before.low()) || reachesAbove(after.high(), before.high());
            case Metric.MILESTONE -> anyShareGrows(steps(before), steps(after));
            default -> true;
        };
    }

    private static boolean below(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) < 0;
    }

    /** No bound reaches down without end. */
    private static boolean reachesBelow(@Nullable BigDecimal after, @Nullable BigDecimal before) {
        return before != null && (after == null || after.compareTo(before) < 0);
    }

    /** No bound reaches up without end. */
    private static boolean reachesAbove(@Nullable BigDecimal after, @Nullable BigDecimal before) {
        return before != null && (after == null || after.compareTo(before) > 0);
    }

    private static boolean anyShareGrows(List<Step> before, List<Step> after) {
        BigDecimal wholeBefore = whole(before);
        BigDecimal wholeAfter = whole(after);
        Map<String, BigDecimal> weights = new HashMap<>();
        after.forEach(step -> weights.put(SingleLine.key(step.name()), step.weight()));
        for (Step step : before) {
            BigDecimal weight = weights.get(SingleLine.key(step.name()));
            // after / wholeAfter > before / wholeBefore, without dividing.
            if (weight == null
                    || weight.multiply(wholeBefore).compareTo(step.weight().multiply(wholeAfter)) > 0) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal whole(List<Step> steps) {
        return steps.stream().map(Step::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Step> steps(Metric metric) {
        return metric.steps() == null ? List.of() : metric.steps();
    }
}
