package dev.cairn.server.people;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.SingleLine;

/**
 * Where a person can be written to: one line of at most 254 characters with an {@code @} and something on either side of it.
 * Whether it arrives is known only by writing to it.
 *
 * @param text the address
 */
public record Email(String text) {

    private static final int LONGEST = 254;

    /** @throws RuleBroken where the text is no address; the field is {@code email} */
    public Email {
        text = SingleLine.require("email", "An e-mail address", text, LONGEST);
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1 || text.chars().anyMatch(Character::isWhitespace)) {
            throw RuleBroken.invalid("email-form", "email", "An e-mail address has the form name@domain.");
        }
    }
}
