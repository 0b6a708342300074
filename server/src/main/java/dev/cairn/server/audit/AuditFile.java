package dev.cairn.server.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.Change;
import dev.cairn.server.page.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the audit trail as a file for people who go on with them elsewhere: a line an event, with what it changed in one
 * cell. Times are UTC; people, teams and cycles go by the names that they have now, and the words of the log stay as they are.
 */
interface AuditFile extends AutoCloseable {

    /** The columns. */
    List<String> COLUMNS = List.of(
            "position",
            "change",
            "effective_at",
            "recorded_at",
            "known_at",
            "by",
            "actor",
            "cycle",
            "team",
            "objective",
            "key_result",
            "changes",
            "easing",
            "progress_before",
            "progress_after",
            "objective_progress_before",
            "objective_progress_after",
            "reason_category",
            "reason",
            "note",
            "source",
            "event_id");

    /** Writes one more entry. */
    void write(AuditEntry entry, Words words) throws IOException;

    @Override
    void close() throws IOException;

    /** The kinds of file. */
    enum Format {
        /** Comma-separated, in UTF-8, with a line of column names. */
        CSV("text/csv;charset=UTF-8") {
            @Override
            AuditFile into(OutputStream out) {
                return new Csv(out);
            }
        },
        /** A workbook as spreadsheets read it, with times and numbers as such. */
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
            @Override
            AuditFile into(OutputStream out) {
                return new Sheet(out);
            }
        };

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String contentType() {
            return contentType;
        }

        abstract AuditFile into(OutputStream out);
    }

    /** The values of an entry in the order of the columns: numbers, instants, texts and nulls. */
    static List<@Nullable Object> values(AuditEntry entry, Words words) {
        AuditEntry.Subject subject = entry.subject();
        return Arrays.asList(
                BigDecimal.valueOf(entry.position()),
                entry.change(),
                entry.effectiveAt(),
                entry.recordedAt(),
                entry.knownAt(),
                entry.by() == null ? null : words.person(entry.by()),
                entry.actor() == null ? null : words.person(entry.actor()),
                subject.cycleId() == null ? null : words.value(subject.cycleId()),
                subject.teamId() == null ? null : words.value(subject.teamId()),
                subject.objectiveWording(),
                subject.keyResultWording(),
                entry.changes().stream().map(change -> text(change, words)).collect(Collectors.joining("; ")),
                entry.easing() == null ? null : entry.easing().word(),
                entry.progressBefore(),
                entry.progressAfter(),
                entry.objectiveProgressBefore(),
                entry.objectiveProgressAfter(),
                entry.reasonCategory(),
                entry.reason(),
                entry.note(),
                entry.origin().source(),
                entry.eventId());
    }

    private static String text(Change change, Words words) {
        return change.field() + ": " + value(change.before(), words) + " -> " + value(change.after(), words);
    }

    private static String value(@Nullable Object value, Words words) {
        return value instanceof BigDecimal number ? number.toPlainString() : words.value(value);
    }

    /** As CSV. */
    final class Csv implements AuditFile {

        private final CsvWriter csv;

        Csv(OutputStream out) {
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
            csv.writeRecord(COLUMNS);
        }

        @Override
        public void write(AuditEntry entry, Words words) {
            csv.writeRecord(values(entry, words).stream().map(Csv::cell).toList());
        }

        private static String cell(@Nullable Object value) {
            return switch (value) {
                case null -> "";
                case BigDecimal number -> number.toPlainString();
                case String text -> harmless(text);
                default -> value.toString();
            };
        }

        /** Spreadsheets take a cell that begins like a formula for one; somebody's note is none. */
        private static String harmless(String text) {
            return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** As a workbook. */
    final class Sheet implements AuditFile {

        /** A sheet of a workbook has 1,048,576 rows. */
        private static final int MOST_ROWS = 1_000_000;

        private static final int FLUSHED_ROWS = 1_000;

        private final Workbook workbook;
        private Worksheet sheet;
        private int row;
        private int sheets;

        Sheet(OutputStream out) {
            workbook = new Workbook(out, "Cairn", "1.0");
            sheet = next();
        }

        private Worksheet next() {
            sheets++;
            Worksheet made = workbook.newWorksheet(sheets == 1 ? "Audit" : "Audit " + sheets);
            for (int column = 0; column < COLUMNS.size(); column++) {
                made.value(0, column, COLUMNS.get(column));
            }
            made.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            made.freezePane(0, 1);
            row = 1;
            return made;
        }

        @Override
        public void write(AuditEntry entry, Words words) throws IOException {
            if (row == MOST_ROWS) {
                sheet.finish();
                sheet = next();
            }
            List<@Nullable Object> values = values(entry, words);
            for (int column = 0; column < values.size(); column++) {
                put(column, values.get(column));
            }
            row++;
            if (row % FLUSHED_ROWS == 0) {
                sheet.flush();
            }
        }

        private void put(int column, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case BigDecimal number -> sheet.value(row, column, number);
                case Instant instant -> {
                    sheet.value(row, column, instant.atZone(ZoneOffset.UTC));
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
                default -> sheet.value(row, column, value.toString());
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            workbook.finish();
        }
    }
}
