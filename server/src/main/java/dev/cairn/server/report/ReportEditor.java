package dev.cairn.server.report;

import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.report.ReportPage.AnswerShown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a report is written.
 *
 * @param name the report that is revised, or null for a new one
 * @param action where the form is sent
 * @param form what is written
 * @param parameters the numbers of the parameters that there is room for
 * @param types what a parameter can be
 * @param kinds how an answer can be shown
 * @param schema what can be asked
 * @param answer the first rows, where it was tried out
 * @param plan what PostgreSQL expects of it, in words, where it was tried out
 * @param retirement the form that retires it, or null for a new one
 */
public record ReportEditor(
        @Nullable String name,
        String action,
        Form form,
        List<Integer> parameters,
        List<Option> types,
        List<Option> kinds,
        List<View> schema,
        @Nullable AnswerShown answer,
        @Nullable String plan,
        @Nullable Form retirement) {

    /**
     * A view that can be asked.
     *
     * @param name its name
     * @param comment what its rows are
     * @param columns its columns
     */
    public record View(String name, String comment, List<Column> columns) {}

    /**
     * A column of a view.
     *
     * @param name its name
     * @param type its type
     * @param comment what it says
     */
    public record Column(String name, String type, String comment) {}
}
