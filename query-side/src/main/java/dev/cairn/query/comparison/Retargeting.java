package dev.cairn.query.comparison;

import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import dev.cairn.query.progress.Arithmetic;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By how much another measure asks for more, or for less, than the one before. */
final class Retargeting {

    private Retargeting() {}

    /**
     * The share by which more is asked for, on four decimals: -0.2 is a fifth less, 0 is as much. Cairn's own measure, a
     * relative change:
     *
     * <ul>
     *   <li>Increase and decrease: of the way from the first baseline to the target.
     *   <li>Maintain: of the width of the range, with its sign turned, for a wider range asks for less; where there is one
     *       bound only, of that bound.
     *   <li>Milestone: of the weight of the steps that are asked for, by the first weights and, for steps that are new, theirs.
     * </ul>
     *
     * <p>Null where the two cannot be held against each other: another kind of measure, a bound that came or went, and nothing
     * to take a share of.
     */
    static @Nullable BigDecimal share(Metric before, Metric after) {
        if (!before.type().equals(after.type())) {
            return null;
        }
        return switch (after.type()) {
            case Metric.MAINTAIN -> ofRange(before, after);
            case Metric.MILESTONE -> ofSteps(before, after);
            default -> ofWay(before.baseline(), before.target(), after.target());
        };
    }

    private static @Nullable BigDecimal ofWay(
            @Nullable BigDecimal baseline, @Nullable BigDecimal target, @Nullable BigDecimal next) {
        if (baseline == null || target == null || next == null) {
            return null;
        }
        return share(next.subtract(target), target.subtract(baseline));
    }

    private static @Nullable BigDecimal ofRange(Metric before, Metric after) {
        BigDecimal low = before.low();
        BigDecimal high = before.high();
        BigDecimal nextLow = after.low();
        BigDecimal nextHigh = after.high();
        if (low != null && high != null && nextLow != null && nextHigh != null) {
            BigDecimal width = high.subtract(low);
            return share(width.subtract(nextHigh.subtract(nextLow)), width);
        }
        if (low != null && nextLow != null && high == null && nextHigh == null) {
            return share(nextLow.subtract(low), low.abs());
        }
        if (high != null && nextHigh != null && low == null && nextLow == null) {
            return share(high.subtract(nextHigh), high.abs());
        }
        return null;
    }

    private static @Nullable BigDecimal ofSteps(Metric before, Metric after) {
        BigDecimal asked = BigDecimal.ZERO;
        BigDecimal more = BigDecimal.ZERO;
        Set<String> names = names(after);
        for (Step step : steps(before)) {
            asked = asked.add(step.weight());
            if (!names.remove(step.name())) {
                more = more.subtract(step.weight());
            }
        }
        for (Step step : steps(after)) {
            if (names.contains(step.name())) {
                more = more.add(step.weight());
            }
        }
        return share(more, asked);
    }

    private static Set<String> names(Metric metric) {
        Set<String> names = new HashSet<>();
        steps(metric).forEach(step -> names.add(step.name()));
        return names;
    }

    private static List<Step> steps(Metric metric) {
        List<Step> steps = metric.steps();
        return steps == null ? List.of() : steps;
    }

    private static @Nullable BigDecimal share(BigDecimal more, BigDecimal of) {
        return of.signum() == 0 ? null : Arithmetic.ratio(more, of);
    }
}
