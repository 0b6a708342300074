package dev.cairn.server.parquet;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;

/** A column of a file, with its values of the rows that are still to be written. */
public final class ParquetColumn {

    private final String name;
    private final ParquetType type;
    private final boolean optional;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final BitSet present = new BitSet();
    private int rows;

    /** @param optional whether there are rows without a value */
    public ParquetColumn(String name, ParquetType type, boolean optional) {
        this.name = name;
        this.type = type;
        this.optional = optional;
    }

    /** The value of the next row is a number; for a moment, its milliseconds. */
    public void add(long number) {
        present.set(rows++);
        littleEndian(values, number, type == ParquetType.INT ? 4 : 8);
    }

    /** The value of the next row is a text, in UTF-8. */
    public void add(byte[] bytes, int offset, int length) {
        present.set(rows++);
        littleEndian(values, length, 4);
        values.write(bytes, offset, length);
    }

    /**
     * The next row has no value here.
     *
     * @throws IllegalStateException where every row has one
     */
    public void addNothing() {
        if (!optional) {
            throw new IllegalStateException("Every row has a value in " + name + ".");
        }
        rows++;
    }

    ParquetType type() {
        return type;
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    /** How many bytes wait to be written. */
    int bytes() {
        return values.size();
    }

    void describe(CompactThrift schema) {
        schema.element().i32(1, type.physical()).i32(3, optional ? 1 : 0).text(4, name);
        type.describe(schema);
        schema.end();
    }

    /** All values that wait, as one page without its header. */
    byte[] page() {
        ByteArrayOutputStream page = new ByteArrayOutputStream(values.size() + rows / 8 + 16);
        if (optional) {
            levels(page);
        }
        page.writeBytes(values.toByteArray());
        return page.toByteArray();
    }

    /** Which rows have a value: bits, by the eight, in one run. */
    private void levels(ByteArrayOutputStream page) {
        int groups = (rows + 7) / 8;
        ByteArrayOutputStream run = new ByteArrayOutputStream(groups + 5);
        int header = (groups << 1) | 1;
        while ((header & ~0x7f) != 0) {
            run.write((header & 0x7f) | 0x80);
            header >>>= 7;
        }
        run.write(header);
        byte[] bits = present.toByteArray();
        for (int i = 0; i < groups; i++) {
            run.write(i < bits.length ? bits[i] : 0);
        }
        littleEndian(page, run.size(), 4);
        page.writeBytes(run.toByteArray());
    }

    void clear() {
        values.reset();
        present.clear();
        rows = 0;
    }

    private static void littleEndian(ByteArrayOutputStream out, long number, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (number >>> (8 * i)));
        }
    }
}
