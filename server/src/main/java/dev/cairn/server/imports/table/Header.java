package dev.cairn.server.imports.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first row of a file: which column is where. Case, surrounding space and whether words are joined by a space or an
 * underscore make no difference.
 *
 * @param columns the names by position; an empty one where the header has an empty cell
 * @param spreadsheet whether cells have names of their own
 */
public record Header(List<String> columns, boolean spreadsheet) {

    /** @throws RowRefusedException where a column is there twice */
    public Header {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            String name = column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "_");
            if (!name.isEmpty() && !seen.add(name)) {
                throw refused("column-repeated", "A column is there once: " + name + " is there twice.", null);
            }
            names.add(name);
        }
        columns = List.copyOf(names);
    }

    /** Whether there is such a column. */
    public boolean has(String column) {
        return columns.contains(column);
    }

    /** @throws RowRefusedException naming each column that is not one of these, and each of the others that is missing */
    public void require(Set<String> known, Set<String> needed) {
        List<RowProblem> problems = new ArrayList<>();
        for (String column : columns) {
            if (!column.isEmpty() && !known.contains(column)) {
                problems.add(new RowProblem(
                        1,
                        column,
                        cellName(column, 1),
                        column,
                        "column-unknown",
                        "A column has a meaning: " + column + " has none.",
                        String.join(", ", known)));
            }
        }
        for (String column : needed) {
            if (!columns.contains(column)) {
                problems.add(new RowProblem(
                        1, column, null, null, "column-missing", "There is a column " + column + ".", null));
            }
        }
        if (!problems.isEmpty()) {
            throw new RowRefusedException(problems);
        }
    }

    /** The name of a cell in a spreadsheet, such as {@code F7}, or null in a text file. */
    @Nullable
    String cellName(String column, long line) {
        int position = columns.indexOf(column);
        if (!spreadsheet || position < 0) {
            return null;
        }
        StringBuilder letters = new StringBuilder();
        for (int rest = position + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters + Long.toString(line);
    }

    private static RowRefusedException refused(String code, String rule, @Nullable String accepted) {
        return new RowRefusedException(List.of(RowProblem.ofFile(1, code, rule, accepted)));
    }
}
