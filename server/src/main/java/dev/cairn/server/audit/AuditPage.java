package dev.cairn.server.audit;

import dev.cairn.server.page.EventText;
import dev.cairn.server.page.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the audit trail shows.
 *
 * @param selects fields that are chosen from a list
 * @param fields fields that are typed
 * @param oldestFirst whether the entries come in the order of the log
 * @param only a goal or key result that it is narrowed down to, with a link to all others; null for none
 * @param hidden fields that the form hands on
 * @param events the entries of this page
 * @param next the following page, or null where this is the last
 * @param first the first page, or null where this is it
 * @param all the page without any filter, or null where there is none
 * @param csv where all that is filtered is downloaded as CSV
 * @param xlsx the same as a workbook
 * @param position the position of the log that it is true for
 */
public record AuditPage(
        List<Select> selects,
        List<Field> fields,
        boolean oldestFirst,
        @Nullable Link only,
        List<Field> hidden,
        List<EventText> events,
        @Nullable String next,
        @Nullable String first,
        @Nullable String all,
        String csv,
        String xlsx,
        long position) {

    /** A field that is chosen from a list. */
    public record Select(String name, String label, List<Option> options) {}

    /**
     * One of several.
     *
     * @param value what the address says
     * @param text what people read
     * @param chosen whether it is the one
     */
    public record Option(String value, String text, boolean chosen) {}

    /**
     * A field that is typed.
     *
     * @param name the parameter
     * @param label what people read
     * @param type of the input, {@code date} or {@code search}
     * @param value what was typed
     */
    public record Field(String name, String label, String type, String value) {}
}
