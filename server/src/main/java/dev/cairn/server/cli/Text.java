package dev.cairn.server.cli;

import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Text in columns of a terminal. */
final class Text {

    private static final Set<UnicodeScript> WIDE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
    private static final int FIRST_EMOJI = 0x1F300;
    private static final int LAST_EMOJI = 0x1FAFF;

    private Text() {}

    /** How many columns the text takes, colours not counted. */
    static int width(String text) {
        return Colour.without(text).codePoints().map(Text::columns).sum();
    }

    /** The text on one line, without anything that a terminal would obey. */
    static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** The text, cut to that many columns with an ellipsis where it is longer. It must have no colours. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int taken = 0;
        for (int codePoint : text.codePoints().toArray()) {
            taken += columns(codePoint);
            if (taken > columns - 1) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.toString().stripTrailing() + "…";
    }

    /** The text on lines of at most that many columns, broken between words where that is possible. */
    static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text, filled up with spaces to that many columns. */
    static String padded(String text, int columns, boolean right) {
        String space = " ".repeat(Math.max(0, columns - width(text)));
        return right ? space + text : text + space;
    }

    /**
     * A share of 1 on two decimals. What is short of 1 is not shown as 1: 0.996 of a range is beside a pace that says at
     * risk, and nothing is rounded into success.
     */
    static String share(BigDecimal share) {
        BigDecimal shown = share.setScale(2, RoundingMode.HALF_UP);
        boolean almost = share.compareTo(BigDecimal.ONE) < 0 && shown.compareTo(BigDecimal.ONE) == 0;
        return (almost ? share.setScale(2, RoundingMode.DOWN) : shown).toPlainString();
    }

    /** How much of 1 this is, as a bar of that many columns. */
    static String bar(BigDecimal share, int columns) {
        int full = share.max(BigDecimal.ZERO)
                .min(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(columns))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return "█".repeat(full) + "░".repeat(columns - full);
    }

    private static int columns(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean emoji = codePoint >= FIRST_EMOJI && codePoint <= LAST_EMOJI;
        return emoji || WIDE.contains(UnicodeScript.of(codePoint)) ? 2 : 1;
    }
}
