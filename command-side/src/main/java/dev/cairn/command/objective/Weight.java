package dev.cairn.command.objective;

import dev.cairn.command.Decimals;
import dev.cairn.command.RuleBroken;
import java.math.BigDecimal;

/**
 * What a key result counts for in the mean of its goal.
 *
 * @param value above 0, up to 1000
 */
public record Weight(BigDecimal value) {

    private static final BigDecimal GREATEST = BigDecimal.valueOf(1000);

    /** What a key result counts for where nothing else is said. */
    public static final Weight ONE = new Weight(BigDecimal.ONE);

    /** @throws RuleBroken where the number is out of range */
    public Weight {
        value = Decimals.plain("weight", value);
        if (value.signum() <= 0 || value.compareTo(GREATEST) > 0) {
            throw RuleBroken.invalid(
                    "weight-out-of-range",
                    "weight",
                    "A weight is above 0 and not above 1000.",
                    "more than 0, up to 1000; drop the key result where it is to count for nothing");
        }
    }
}
