package dev.cairn.query.reporting;

import java.util.List;

/**
 * A view of the schema {@code reporting}.
 *
 * @param name its name in the schema
 * @param comment what it shows, in a sentence or two
 * @param columns its columns, in their order
 * @param query the SELECT, with the placeholders of {@link ViewTemplate}
 * @param ofAnyMoment whether a function {@code <name>_at(as_of, known_at)} answers the same for a given moment
 */
public record ReportingView(String name, String comment, List<Column> columns, String query, boolean ofAnyMoment) {

    /**
     * A column of a view.
     *
     * @param name its name
     * @param comment what it says
     */
    public record Column(String name, String comment) {}

    /** Takes a copy of the columns. */
    public ReportingView {
        columns = List.copyOf(columns);
    }
}
