package dev.cairn.command.cycle;

import dev.cairn.command.RuleBroken;

/**
 * The will to close a cycle without something.
 *
 * @param missing without what
 * @param count how many of it a file says there were, 0 or more; live it makes no difference, for they are counted
 */
public record Waiver(Missing missing, int count) {

    /** @throws RuleBroken where the number is below 0 */
    public Waiver {
        if (count < 0) {
            throw RuleBroken.invalid(
                    "waived-below-zero", "waive", "Nothing is missing less than no time.", "0 or more");
        }
    }

    /** However many there are. */
    public static Waiver of(Missing missing) {
        return new Waiver(missing, 0);
    }
}
