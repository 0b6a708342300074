package dev.cairn.command.objective;

import dev.cairn.command.FreeTexts;
import dev.cairn.command.RuleBroken;

/**
 * What is to be known about a goal, in as many lines as it takes: 1 to 20 000 characters.
 *
 * @param text the words
 */
public record Description(String text) {

    private static final int LONGEST = 20_000;

    /** @throws RuleBroken where the text is empty or too long */
    public Description {
        text = FreeTexts.require("description", "A description", text, LONGEST).text();
    }
}
