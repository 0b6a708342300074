package dev.cairn.command.report;

import dev.cairn.command.RuleBroken;
import java.util.regex.Pattern;

/**
 * The name of a report, as it stands in addresses and on the command line: 1 to 60 lower case letters, digits and hyphens,
 * beginning with a letter, no two hyphens in a row, none at the end.
 *
 * @param text the name
 */
public record ReportName(String text) {

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws RuleBroken where the text is no such name; the field is {@code name} */
    public ReportName {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw RuleBroken.invalid(
                    "report-name-malformed",
                    "name",
                    "A report's name is made of lower case letters, digits and hyphens.",
                    "for example target-drift, up to " + LONGEST + " characters");
        }
    }
}
