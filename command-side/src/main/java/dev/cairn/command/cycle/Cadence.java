package dev.cairn.command.cycle;

import dev.cairn.command.RuleBroken;

/**
 * How often one checks in.
 *
 * @param days days between check-ins, 1 to 366
 */
public record Cadence(int days) {

    /** @throws RuleBroken where the number is out of range */
    public Cadence {
        if (days < 1 || days > 366) {
            throw RuleBroken.invalid(
                    "cadence-out-of-range", "cadenceDays", "One checks in every 1 to 366 days.", "1 to 366");
        }
    }
}
