package dev.cairn.command.objective;

import dev.cairn.command.Decimals;
import dev.cairn.command.RuleBroken;
import java.math.BigDecimal;

/**
 * The final score of a key result.
 *
 * @param value 0 to 1
 */
public record Score(BigDecimal value) {

    /** @throws RuleBroken where the number is out of range */
    public Score {
        value = Decimals.zeroToOne("score", "A score", value);
    }
}
