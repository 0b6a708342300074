package dev.cairn.server.report;

import dev.cairn.server.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report with its answer, as people read it.
 *
 * @param name its name
 * @param question what it answers
 * @param origin whether it was written here or comes with Cairn, in words
 * @param changed when it was last written, or null for one that comes with Cairn
 * @param retired whether it was retired
 * @param fields what it can be asked with
 * @param refusals why there is no answer, where that is of no field
 * @param answer what it says, or null where it was refused
 * @param sql its SELECT
 * @param history what was written when, or null for one that comes with Cairn
 * @param edit where it is revised, or null
 * @param copy where a copy is written, or null
 * @param position the position of the log that it is true for
 */
public record ReportPage(
        String name,
        String question,
        String origin,
        @Nullable Moment changed,
        boolean retired,
        List<ParameterField> fields,
        List<String> refusals,
        @Nullable AnswerShown answer,
        String sql,
        @Nullable String history,
        @Nullable String edit,
        @Nullable String copy,
        long position) {

    /**
     * A field for a parameter.
     *
     * @param name the parameter
     * @param label what it is asked for with
     * @param type a day, a number, a text, or one of the choices
     * @param value what it holds
     * @param required whether it has to be given
     * @param choices what can be chosen, where it is a choice
     * @param refusals what is wrong with it
     */
    public record ParameterField(
            String name,
            String label,
            String type,
            String value,
            boolean required,
            List<Choice> choices,
            List<String> refusals) {}

    /** One of several things to choose from. */
    public record Choice(String value, String text, boolean chosen) {}

    /**
     * What a report says.
     *
     * @param chart its picture, or null for a table
     * @param columns the names of the columns
     * @param rows the rows
     * @param count how many rows there are, in words
     * @param csv where it is downloaded as CSV, or null for a report that is being written
     * @param json likewise as JSON
     */
    public record AnswerShown(
            @Nullable ReportChart chart,
            List<Column> columns,
            List<List<Cell>> rows,
            String count,
            @Nullable String csv,
            @Nullable String json) {}

    /** A column: its name, and its type in PostgreSQL. */
    public record Column(String name, String type) {}

    /** A value, and whether it is a number. */
    public record Cell(String text, boolean number) {}
}
