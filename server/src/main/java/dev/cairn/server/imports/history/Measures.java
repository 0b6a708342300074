package dev.cairn.server.imports.history;

import dev.cairn.command.objective.MetricDefinition;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a key result is measured, from the cells of a row. */
public final class Measures {

    /** What the only step of a milestone is called where nobody named it. */
    static final String ONLY_STEP = "Done";

    private Measures() {}

    /** A milestone of which only the whole is reported. */
    static MetricDefinition oneStep(@Nullable String unit) {
        Step step = new Step(ONLY_STEP, BigDecimal.ONE);
        return new MetricDefinition(new Metric(Metric.MILESTONE, unit, null, null, null, null, List.of(step)));
    }

    /**
     * The measure of the row.
     *
     * @param current what it was before, which stands for all that a row without a metric leaves out; or null
     */
    public static MetricDefinition definition(Cells cells, @Nullable Metric current) {
        if (cells.text(Column.METRIC) == null && current != null) {
            return new MetricDefinition(new Metric(
                    current.type(),
                    or(cells.text(Column.UNIT), current.unit()),
                    or(cells.number(Column.BASELINE), current.baseline()),
                    or(cells.number(Column.TARGET), current.target()),
                    or(cells.number(Column.LOW), current.low()),
                    or(cells.number(Column.HIGH), current.high()),
                    or(steps(cells), current.steps())));
        }
        String type = cells.need(Column.METRIC).strip();
        BigDecimal baseline = cells.number(Column.BASELINE);
        BigDecimal target = cells.number(Column.TARGET);
        List<Step> steps = steps(cells);
        if (type.equals(Metric.MILESTONE)) {
            // Files write a milestone as something that goes from 0 to 1, which is what it does.
            baseline = is(baseline, BigDecimal.ZERO) ? null : baseline;
            target = is(target, BigDecimal.ONE) ? null : target;
            if (steps == null && baseline == null && target == null) {
                return oneStep(cells.text(Column.UNIT));
            }
        }
        return new MetricDefinition(new Metric(
                type,
                cells.text(Column.UNIT),
                baseline,
                target,
                cells.number(Column.LOW),
                cells.number(Column.HIGH),
                steps));
    }

    private static @Nullable List<Step> steps(Cells cells) {
        String text = cells.text(Column.STEPS);
        if (text == null) {
            return null;
        }
        try {
            return StepList.definitions(text);
        } catch (IllegalArgumentException e) {
            throw cells.refused(
                    Column.STEPS,
                    "not-steps",
                    "Steps are names, each with its weight after an equals sign.",
                    "Draft = 1; Publish = 2");
        }
    }

    private static boolean is(@Nullable BigDecimal number, BigDecimal expected) {
        return number != null && number.compareTo(expected) == 0;
    }

    private static <T> @Nullable T or(@Nullable T given, @Nullable T otherwise) {
        return given != null ? given : otherwise;
    }
}
