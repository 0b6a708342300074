package dev.cairn.server.imports.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** The first sheet of a spreadsheet. Cells come as the text that a person would have typed into a text file. */
final class XlsxTable implements Table {

    /** A spreadsheet calculates in binary and shows no more digits than this; what comes after is noise. */
    private static final MathContext SHOWN = new MathContext(15);

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final long size;
    private final Header header;
    private boolean atEnd;

    XlsxTable(Path file) throws IOException {
        this.size = Files.size(file);
        boolean opened = false;
        ReadableWorkbook book = null;
        try {
            book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            this.workbook = book;
            this.stream = book.getFirstSheet().openStream();
            this.rows = stream.iterator();
            if (!rows.hasNext()) {
                throw refused(1, "file-empty", "A file begins with a header.");
            }
            org.dhatim.fastexcel.reader.Row first = rows.next();
            List<String> columns = new ArrayList<>();
            for (int i = 0; i < first.getCellCount(); i++) {
                String text = text(first.getRowNum(), i, first);
                columns.add(text == null ? "" : text);
            }
            this.header = new Header(columns, true);
            opened = true;
        } catch (ExcelReaderException | IOException e) {
            throw unreadable();
        } finally {
            if (!opened && book != null) {
                book.close();
            }
        }
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable Row next() {
        while (hasNext()) {
            org.dhatim.fastexcel.reader.Row row = rows.next();
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < row.getCellCount(); i++) {
                String text = text(row.getRowNum(), i, row);
                if (text == null || text.isBlank()) {
                    continue;
                }
                if (i >= header.columns().size() || header.columns().get(i).isEmpty()) {
                    throw refused(
                            row.getRowNum(),
                            "cell-without-column",
                            "A cell stands under a column: cell " + (i + 1) + " of this row does not.");
                }
                cells.put(header.columns().get(i), text);
            }
            if (!cells.isEmpty()) {
                return new Row(header, row.getRowNum(), cells);
            }
        }
        atEnd = true;
        return null;
    }

    @Override
    public long bytesRead() {
        return atEnd ? size : 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException e) {
            throw unreadable();
        }
    }

    private static RowRefusedException unreadable() {
        return refused(0, "not-xlsx", "The file is a spreadsheet in the format XLSX; this one cannot be read.");
    }

    private static @Nullable String text(long line, int column, org.dhatim.fastexcel.reader.Row row) {
        Cell cell = row.getOptionalCell(column).orElse(null);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        if (cell.getType() == CellType.ERROR) {
            throw refused(line, "cell-in-error", "A cell holds a value: " + cell.getAddress() + " holds an error.");
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? day(cell.asDate()) : number(cell.asNumber());
        }
        if (cell.getType() == CellType.FORMULA) {
            Object value = cell.getValue();
            return value instanceof BigDecimal result ? number(result) : cell.getRawValue();
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean().toString();
        }
        return cell.asString();
    }

    private static String number(BigDecimal number) {
        return number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private static String day(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    /** Whether the number is shown as a date: by a built-in format, or by one that has a year and a day in it. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return letters.contains("y") && letters.contains("d");
    }

    private static RowRefusedException refused(long line, String code, String rule) {
        return new RowRefusedException(List.of(RowProblem.ofFile(line, code, rule, null)));
    }
}
