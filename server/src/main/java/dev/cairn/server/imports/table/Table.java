package dev.cairn.server.imports.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** A file of rows under a header, read from its beginning to its end without being kept. */
public interface Table extends Closeable {

    /** The first row. */
    Header header();

    /**
     * The next row that has anything in it, or null at the end.
     *
     * @throws RowRefusedException where the row is no row of such a file
     */
    @Nullable
    Row next();

    /** What the kinds of spreadsheets are told apart by. */
    int SIGNATURE_BYTES = 8;

    /** How much of the file was read, in bytes; about so where reading runs ahead. */
    long bytesRead();

    /**
     * Opens a file, which is a spreadsheet (XLSX) where it begins like one, and text otherwise.
     *
     * @throws RowRefusedException where it has no header, or is neither
     */
    static Table open(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SIGNATURE_BYTES);
        }
        if (start.length < SIGNATURE_BYTES) {
            // Too short for any spreadsheet.
            return new CsvTable(file);
        }
        if (ReadableWorkbook.isOLE2Header(start)) {
            throw new RowRefusedException(List.of(RowProblem.ofFile(
                    0,
                    "old-spreadsheet",
                    "A spreadsheet is in the format XLSX, and not in the older XLS.",
                    "xlsx, csv")));
        }
        return ReadableWorkbook.isOOXMLZipHeader(start) ? new XlsxTable(file) : new CsvTable(file);
    }
}
