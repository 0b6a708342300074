package dev.cairn.server.eventfile;

import dev.cairn.server.parquet.ParquetColumn;
import java.nio.charset.StandardCharsets;

/** A part of a row as PostgreSQL sent it, without a copy. */
public final class Field {

    /** What stands for nothing in JSON. */
    static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final byte[] row;
    private final int from;
    private final int to;

    /**
     * @param row the bytes of the whole row
     * @param from where the part begins
     * @param to where it ends, exclusively; -1 where there is nothing, not even an empty text
     */
    Field(byte[] row, int from, int to) {
        this.row = row;
        this.from = from;
        this.to = to;
    }

    boolean isNull() {
        return to < 0;
    }

    int length() {
        return to - from;
    }

    byte at(int index) {
        return row[from + index];
    }

    /** Puts its bytes into a column. */
    void addTo(ParquetColumn column) {
        column.add(row, from, length());
    }

    /** The whole number that it is. */
    public long number() {
        return Long.parseLong(text());
    }

    /** The text that it is. */
    public String text() {
        return new String(row, from, length(), StandardCharsets.UTF_8);
    }
}
