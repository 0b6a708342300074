package dev.cairn.query.closing;

import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.progress.KeyResultStanding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the sum that leads to a progress, with its numbers, so that anybody can do it again. */
final class ArithmeticInWords {

    private ArithmeticInWords() {}

    static String of(KeyResultStanding keyResult) {
        Metric metric = keyResult.definition().metric();
        BigDecimal value = keyResult.measurement().value();
        BigDecimal progress = keyResult.progress();
        if (progress == null) {
            return "no check-in says how far it is";
        }
        return switch (metric.type()) {
            case Metric.MAINTAIN -> range(metric, value, progress);
            case Metric.MILESTONE -> steps(metric, keyResult.measurement().stepsDone(), progress);
            default -> way(metric, value, progress);
        };
    }

    private static String way(Metric metric, @Nullable BigDecimal value, BigDecimal progress) {
        BigDecimal attainment = Arithmetic.attainment(metric, value);
        String sum = "(%s - %s) / (%s - %s) = %s"
                .formatted(
                        plain(value),
                        plain(metric.baseline()),
                        plain(metric.target()),
                        plain(metric.baseline()),
                        rounded(attainment));
        return attainment == null || attainment.compareTo(progress) == 0
                ? sum
                : sum + ", which counts as " + rounded(progress);
    }

    private static String range(Metric metric, @Nullable BigDecimal value, BigDecimal progress) {
        if (value == null || Arithmetic.inRange(metric, value)) {
            return plain(value) + " is in range = 1";
        }
        BigDecimal low = metric.low();
        BigDecimal bound = low != null && value.compareTo(low) < 0 ? low : metric.high();
        return bound == null || bound.signum() == 0
                ? plain(value) + " is beyond the bound 0 = 0"
                : "1 - |%s - %s| / |%s| = %s".formatted(plain(value), plain(bound), plain(bound), rounded(progress));
    }

    private static String steps(Metric metric, Map<String, BigDecimal> done, BigDecimal progress) {
        List<Step> steps = metric.steps() == null ? List.of() : metric.steps();
        BigDecimal all = steps.stream().map(Step::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        String sum = steps.stream()
                .map(step -> plain(step.weight()) + " x " + plain(done.getOrDefault(step.name(), BigDecimal.ZERO)))
                .collect(Collectors.joining(" + "));
        return "(%s) / %s = %s".formatted(sum, plain(all), rounded(progress));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "?" : trimmed(number).toPlainString();
    }

    private static String rounded(@Nullable BigDecimal number) {
        return number == null ? "?" : plain(number.setScale(4, RoundingMode.HALF_UP));
    }

    private static BigDecimal trimmed(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
