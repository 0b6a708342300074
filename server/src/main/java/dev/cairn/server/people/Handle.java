package dev.cairn.server.people;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.SingleLine;

/**
 * How files, the terminal and requests name a person: one line of 1 to 100 characters, without surrounding space.
 *
 * @param text the handle
 */
public record Handle(String text) {

    private static final int LONGEST = 100;

    /** @throws RuleBroken where the text is not such a line, or looks like an id; the field is {@code handle} */
    public Handle {
        text = SingleLine.require("handle", "A handle", text, LONGEST);
        if (text.startsWith("person:")) {
            throw RuleBroken.invalid("handle-is-an-id", "handle", "A handle does not look like a person's id.");
        }
    }
}
