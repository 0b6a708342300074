package dev.cairn.server.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.cairn.events.DomainEvent;
import dev.cairn.server.imports.history.Column;
import dev.cairn.server.imports.history.RowForm;
import dev.cairn.server.imports.history.RowForms;
import dev.cairn.server.naming.Names;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes events as rows of history.csv: UTF-8 without a byte order mark, commas, line feeds. */
final class HistoryCsv {

    private static final Map<String, RowForm> FORMS =
            RowForms.all().stream().collect(Collectors.toMap(RowForm::change, Function.identity()));

    private final CsvWriter csv;
    private final UnaryOperator<String> handles;
    private final Names names = new Names();
    private final Citations citations;
    private long rows;

    /**
     * Begins with the header.
     *
     * @param out which belongs to the caller, who closes it
     * @param handles how the person of an id is called
     * @param cited the ids of all events that anything in the log cites
     */
    HistoryCsv(OutputStream out, UnaryOperator<String> handles, Collection<String> cited) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
        this.handles = handles;
        this.citations = new Citations(cited);
        csv.writeRecord(Column.headers());
    }

    /**
     * Writes the next event of the log.
     *
     * @param position where it is in the log
     * @param eventId the id of the message that carried it
     * @throws UnexportableEventException where it has no place in the layout
     */
    void write(long position, String eventId, DomainEvent event, Instant recordedAt) {
        Map<Column, String> cells;
        try {
            cells = RowOfEvent.of(event, recordedAt, names, handles, citations);
            String ref = citations.next(eventId);
            if (ref != null) {
                cells.put(Column.REF, ref);
            }
            names.apply(event);
        } catch (IllegalArgumentException e) {
            throw new UnexportableEventException(position, String.valueOf(e.getMessage()));
        }
        requireForm(position, cells);
        csv.writeRecord(Arrays.stream(Column.values())
                .map(column -> cells.getOrDefault(column, ""))
                .toList());
        rows++;
    }

    /** Hands on what was written, and says how many rows there are without the header. */
    long end() throws IOException {
        csv.flush();
        return rows;
    }

    /** What an import would not take must not be written. */
    private static void requireForm(long position, Map<Column, String> cells) {
        String change = cells.getOrDefault(Column.CHANGE, "");
        RowForm form = FORMS.get(change);
        if (form == null) {
            throw new UnexportableEventException(position, "no row says " + change + ".");
        }
        cells.forEach((column, text) -> {
            if (!form.has(column) || text.isBlank()) {
                throw new UnexportableEventException(
                        position,
                        "a row " + change + " cannot have \u201c" + text + "\u201d as " + column.header() + ".");
            }
        });
        form.needs().forEach(column -> {
            if (!cells.containsKey(column)) {
                throw new UnexportableEventException(position, "its row lacks " + column.header() + ".");
            }
        });
    }
}
