package dev.cairn.server.imports.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text in UTF-8, with or without a byte order mark, separated by commas or semicolons (RFC 4180). */
final class CsvTable implements Table {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int LONGEST_HEADER = 1 << 16;

    private final Counted bytes;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Header header;
    private long lastLine;

    CsvTable(Path file) throws IOException {
        this.bytes = new Counted(Files.newInputStream(file));
        boolean opened = false;
        try {
            BufferedReader text = new BufferedReader(
                    new InputStreamReader(
                            new BufferedInputStream(bytes, 1 << 16),
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    LONGEST_HEADER);
            skipByteOrderMark(text);
            char separator = separator(text);
            this.reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .skipEmptyLines(true)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text);
            this.records = reader.iterator();
            CsvRecord first = nextRecord();
            if (first == null) {
                throw refused(1, "file-empty", "A file begins with a header.", null);
            }
            this.header = new Header(first.getFields(), false);
            opened = true;
        } catch (CharacterCodingException e) {
            throw notText();
        } finally {
            if (!opened) {
                bytes.close();
            }
        }
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable Row next() {
        for (CsvRecord record = nextRecord(); record != null; record = nextRecord()) {
            Map<String, String> cells = new HashMap<>();
            List<String> fields = record.getFields();
            for (int i = 0; i < fields.size(); i++) {
                String field = fields.get(i);
                if (field.isBlank()) {
                    continue;
                }
                if (i >= header.columns().size() || header.columns().get(i).isEmpty()) {
                    throw refused(
                            record.getStartingLineNumber(),
                            "cell-without-column",
                            "A cell stands under a column: cell " + (i + 1) + " of this row does not.",
                            "a text that contains the separator or a line break stands in quotation marks");
                }
                cells.put(header.columns().get(i), field);
            }
            if (!cells.isEmpty()) {
                return new Row(header, record.getStartingLineNumber(), cells);
            }
        }
        return null;
    }

    @Override
    public long bytesRead() {
        return bytes.count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable CsvRecord nextRecord() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            lastLine = record.getStartingLineNumber();
            return record;
        } catch (CsvParseException e) {
            throw refused(
                    lastLine + 1,
                    "not-csv",
                    "A text in quotation marks ends with one, and marks within it are doubled.",
                    null);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notText();
            }
            throw e;
        }
    }

    private RowRefusedException notText() {
        return refused(lastLine + 1, "not-utf-8", "The file is text in UTF-8; what follows this line is not.", "UTF-8");
    }

    private static RowRefusedException refused(long line, String code, String rule, @Nullable String accepted) {
        return new RowRefusedException(List.of(RowProblem.ofFile(line, code, rule, accepted)));
    }

    private static void skipByteOrderMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    /** Whichever of comma and semicolon is more frequent in the first line. */
    private static char separator(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        int read = 0;
        for (int c = text.read(); c >= 0 && c != '\n' && read < LONGEST_HEADER - 1; c = text.read()) {
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
            read++;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }

    /** Counts what goes through. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read >= 0 ? 1 : 0;
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
