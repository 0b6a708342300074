package dev.cairn.server.report;

import dev.cairn.events.report.ReportPresentation;
import dev.cairn.query.Basis;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a report says.
 *
 * @param basis what the answer stands on
 * @param report the name of the report
 * @param question what it answers
 * @param arguments what it was asked with, defaults included; a cycle or team by its id
 * @param presentation how the answer is shown
 * @param columns the columns
 * @param rows the rows, each a value a column: numbers, truth values, texts, lists; times and days as ISO 8601 writes them
 * @param truncated whether there are more rows than an answer has
 */
public record ReportAnswer(
        Basis basis,
        String report,
        String question,
        SortedMap<String, String> arguments,
        ReportPresentation presentation,
        List<Column> columns,
        List<List<@Nullable Object>> rows,
        boolean truncated) {

    /**
     * A column of an answer.
     *
     * @param name its name
     * @param type its type in PostgreSQL
     */
    public record Column(String name, String type) {}
}
