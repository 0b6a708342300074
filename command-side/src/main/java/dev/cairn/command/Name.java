package dev.cairn.command;

/**
 * The name of a team or cycle, on one line of 1 to 200 characters, without surrounding space.
 *
 * @param text the name
 */
public record Name(String text) {

    /** The longest name, in characters. */
    public static final int LONGEST = 200;

    /** @throws RuleBroken where the text is not such a line; the field is {@code name} */
    public Name {
        text = SingleLine.require("name", "A name", text, LONGEST);
    }

    /** Two names with the same key count as the same. */
    public String key() {
        return SingleLine.key(text);
    }
}
