package dev.cairn.command;

/**
 * What a goal, key result or initiative says, on one line of 1 to 500 characters, without surrounding space.
 *
 * @param text the words
 */
public record Wording(String text) {

    /** The longest wording, in characters. */
    public static final int LONGEST = 500;

    /** @throws RuleBroken where the text is not such a line; the field is {@code wording} */
    public Wording {
        text = SingleLine.require("wording", "A wording", text, LONGEST);
    }

    /** Two wordings with the same key count as the same. */
    public String key() {
        return SingleLine.key(text);
    }
}
