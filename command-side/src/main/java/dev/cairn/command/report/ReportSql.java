package dev.cairn.command.report;

import dev.cairn.command.FreeTexts;
import dev.cairn.command.RuleBroken;
import java.util.NavigableSet;

/**
 * The SELECT of a report, of up to 20 000 characters. Whether a database takes it is not judged here.
 *
 * @param text the statement, in which a parameter stands as its name after a colon
 */
public record ReportSql(String text) {

    private static final int LONGEST = 20_000;

    /** @throws RuleBroken where it is empty or too long; the field is {@code sql} */
    public ReportSql {
        text = FreeTexts.require("sql", "A report's SELECT", text, LONGEST).text();
    }

    /** The parameters that stand in it. */
    public NavigableSet<String> parameters() {
        return SqlParameters.in(text);
    }
}
