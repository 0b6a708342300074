package dev.cairn.server.imports.table;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one row of a file.
 *
 * @param line the line on which the row begins, the header being line 1; 0 for the file as a whole
 * @param column the column, or null for the row as a whole
 * @param cell the cell in a spreadsheet, such as {@code F7}; null in a text file
 * @param value what stands there, or null for nothing
 * @param code which rule, for programs
 * @param rule the rule in one sentence
 * @param accepted what would be accepted, where that helps
 */
public record RowProblem(
        long line,
        @Nullable String column,
        @Nullable String cell,
        @Nullable String value,
        String code,
        String rule,
        @Nullable String accepted) {

    private static final int LONGEST_VALUE = 120;

    public RowProblem {
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "\u2026";
        }
    }

    /** Something about the file as a whole. */
    public static RowProblem ofFile(long line, String code, String rule, @Nullable String accepted) {
        return new RowProblem(line, null, null, null, code, rule, accepted);
    }
}
