package dev.cairn.command.retrospective;

import dev.cairn.command.FreeTexts;
import dev.cairn.command.RuleBroken;
import dev.cairn.events.FreeText;

/**
 * What was seen or is to be done, in 1 to 2 000 characters without surrounding space.
 *
 * @param text the words
 */
public record RetrospectiveText(String text) {

    /** The longest one, in characters. */
    public static final int LONGEST = 2_000;

    /** @throws RuleBroken where the text is no such text; the field is {@code text} */
    public RetrospectiveText {
        text = FreeTexts.require("text", "What was seen or is to be done", text, LONGEST)
                .text();
    }

    /** As an event keeps it. */
    FreeText stored() {
        return new FreeText(text);
    }
}
