package dev.cairn.server.page;

import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import dev.cairn.query.progress.Measurement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How a key result is measured, in words. */
public final class Metrics {

    private Metrics() {}

    /** What is asked for: from 0 to 100 loaves. */
    public static String asked(Metric metric, Words words) {
        String unit = metric.unit() == null ? "" : " " + metric.unit();
        return switch (metric.type()) {
            case Metric.MILESTONE ->
                words.text("metric.milestone", steps(metric).size());
            case Metric.MAINTAIN -> {
                if (metric.low() == null) {
                    yield words.text("metric.below", words.quantity(metric.high()) + unit);
                }
                yield metric.high() == null
                        ? words.text("metric.above", words.quantity(metric.low()) + unit)
                        : words.text(
                                "metric.between", words.quantity(metric.low()), words.quantity(metric.high()) + unit);
            }
            default ->
                words.text("metric.from-to", words.quantity(metric.baseline()), words.quantity(metric.target()) + unit);
        };
    }

    /** Where it is, and what is asked for: 40, from 0 to 100 loaves. */
    public static String standing(Metric metric, Measurement said, Words words) {
        if (metric.type().equals(Metric.MILESTONE)) {
            Map<String, BigDecimal> done = said.stepsDone();
            long whole = steps(metric).stream()
                    .filter(step ->
                            done.getOrDefault(step.name(), BigDecimal.ZERO).compareTo(BigDecimal.ONE) >= 0)
                    .count();
            int all = steps(metric).size();
            List<BigDecimal> begun = steps(metric).stream()
                    .map(step -> done.getOrDefault(step.name(), BigDecimal.ZERO))
                    .filter(share -> share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0)
                    .toList();
            if (begun.isEmpty()) {
                return words.text("metric.steps-done", whole, all);
            }
            return all == 1
                    ? words.text("metric.step-share", words.share(begun.getFirst()))
                    : words.text("metric.steps-begun", whole, all, begun.size());
        }
        return said.value() == null
                ? asked(metric, words)
                : words.text("metric.standing", words.quantity(said.value()), asked(metric, words));
    }

    private static List<Step> steps(Metric metric) {
        return metric.steps() == null ? List.of() : metric.steps();
    }
}
