package dev.cairn.command.objective;

import dev.cairn.command.Decimals;
import dev.cairn.command.RuleBroken;
import java.math.BigDecimal;

/**
 * What final score a person expects.
 *
 * @param value 0 to 1
 */
public record Forecast(BigDecimal value) {

    /** @throws RuleBroken where the number is out of range */
    public Forecast {
        value = Decimals.zeroToOne("forecast", "A forecast", value);
    }
}
