package dev.cairn.command.objective;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.SingleLine;

/**
 * What a label is about, for example {@code priority}: one line of 1 to 60 characters.
 *
 * @param text the key
 */
public record LabelKey(String text) {

    /** @throws RuleBroken where the text is not such a line */
    public LabelKey {
        text = SingleLine.require("key", "A label's key", text, 60);
    }
}
