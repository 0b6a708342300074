package dev.cairn.command.report;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.SingleLine;

/**
 * What a report answers, in plain words, on one line of 1 to 500 characters.
 *
 * @param text the words
 */
public record ReportQuestion(String text) {

    private static final int LONGEST = 500;

    /** @throws RuleBroken where the text is no such line; the field is {@code question} */
    public ReportQuestion {
        text = SingleLine.require("question", "A question", text, LONGEST);
    }
}
