package dev.cairn.command;

import java.text.Normalizer;
import java.util.Locale;

/** Text on one line, as names and wordings are. */
public final class SingleLine {

    private SingleLine() {}

    /**
     * The text without surrounding space, in Unicode's composed form, so that what looks the same is the same.
     *
     * @param subject what it is, to begin the rule's sentence with
     * @throws RuleBroken where nothing is left, it is too long, or it holds a line break, another control character,
     *     or half of a character that UTF-16 writes in two
     */
    public static String require(String field, String subject, String text, int longest) {
        String line = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (line.isEmpty()) {
            throw RuleBroken.invalid(field + "-empty", field, subject + " has at least one character.");
        }
        if (line.length() > longest) {
            throw RuleBroken.invalid(
                    field + "-too-long", field, subject + " is not longer than this.", longest + " characters");
        }
        if (line.codePoints().anyMatch(SingleLine::breaksTheLine)) {
            throw RuleBroken.invalid(
                    field + "-not-one-line",
                    field,
                    subject + " is one line of whole characters without control characters.");
        }
        return line;
    }

    private static boolean breaksTheLine(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    /** What two texts have in common that count as the same: case and surrounding space make no difference. */
    public static String key(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
