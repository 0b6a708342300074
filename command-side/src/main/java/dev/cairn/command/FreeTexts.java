package dev.cairn.command;

import dev.cairn.events.FreeText;

/** What a person writes freely, in as many lines as it takes. */
public final class FreeTexts {

    private FreeTexts() {}

    /**
     * The text without surrounding space.
     *
     * @param subject what it is, to begin the rule's sentence with
     * @throws RuleBroken where nothing is left, it is too long, or it holds what no database keeps: the NUL character,
     *     or half of a character that UTF-16 writes in two
     */
    public static FreeText require(String field, String subject, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw RuleBroken.invalid(field + "-empty", field, subject + " has at least one character.");
        }
        if (stripped.length() > longest) {
            throw RuleBroken.invalid(
                    field + "-too-long", field, subject + " is not longer than this.", longest + " characters");
        }
        if (!isKept(stripped)) {
            throw RuleBroken.invalid(
                    field + "-not-text", field, subject + " holds whole characters, and none of them is NUL.");
        }
        return new FreeText(stripped);
    }

    /** Whether a database keeps all of a text as it is. */
    public static boolean isKept(String text) {
        return text.codePoints()
                .noneMatch(codePoint -> codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE);
    }
}
