package dev.cairn.query.quarters;

import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.quarters.Outcome.Calibration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Predictions held against what came. It collects them and is asked at the end. */
public final class Predictions {

    private final List<BigDecimal> errors = new ArrayList<>();
    private final List<BigDecimal> squares = new ArrayList<>();

    /**
     * Takes what one check-in foresaw.
     *
     * @param forecast the score that it expected, 0 to 1, or null
     * @param confidence how sure it was of success, 0 to 1, or null
     * @param score the score that was given, 0 to 1
     * @param success the score from which on it is a success, 0 to 1
     */
    public void add(
            @Nullable BigDecimal forecast, @Nullable BigDecimal confidence, BigDecimal score, BigDecimal success) {
        if (forecast != null) {
            errors.add(forecast.subtract(score));
        }
        if (confidence != null) {
            BigDecimal outcome = score.compareTo(success) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
            squares.add(confidence.subtract(outcome).pow(2));
        }
    }

    /** How well they were foreseen. */
    public Calibration calibration() {
        return new Calibration(
                errors.size(),
                mean(errors),
                mean(errors.stream().map(BigDecimal::abs).toList()),
                squares.size(),
                mean(squares));
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> numbers) {
        return numbers.isEmpty()
                ? null
                : Arithmetic.ratio(
                        numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.valueOf(numbers.size()));
    }
}
