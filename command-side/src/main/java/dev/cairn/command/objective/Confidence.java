package dev.cairn.command.objective;

import dev.cairn.command.Decimals;
import dev.cairn.command.RuleBroken;
import java.math.BigDecimal;

/**
 * How sure a person is that a key result will be reached.
 *
 * @param value 0 to 1
 */
public record Confidence(BigDecimal value) {

    /** @throws RuleBroken where the number is out of range */
    public Confidence {
        value = Decimals.zeroToOne("confidence", "A confidence", value);
    }
}
