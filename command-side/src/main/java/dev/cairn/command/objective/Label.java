package dev.cairn.command.objective;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.SingleLine;

/**
 * Something that one sorts by.
 *
 * @param key what it is about, for example {@code priority}
 * @param value what it says, for example {@code p0}: one line of 1 to 200 characters
 */
public record Label(LabelKey key, String value) {

    /** @throws RuleBroken where the value is not such a line; its field is {@code value} */
    public Label {
        value = SingleLine.require("value", "A label's value", value, 200);
    }
}
