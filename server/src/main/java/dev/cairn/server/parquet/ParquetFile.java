package dev.cairn.server.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A Parquet file that is written as its rows come, by the format's specification: rows in groups, a column of a group in one page of
 * plain values, compressed with gzip, and the description of all at the end. What a group takes is held in memory, and no more.
 */
public final class ParquetFile {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_OF_A_GROUP = 50_000;
    private static final int BYTES_OF_A_GROUP = 16 << 20;
    private static final int GZIP = 2;
    private static final int PLAIN = 0;
    private static final int RUN_LENGTHS = 3;

    private final OutputStream out;
    private final List<ParquetColumn> columns;
    private final List<Group> groups = new ArrayList<>();
    private long written;
    private long rows;

    private record Chunk(long offset, long uncompressed, long compressed) {}

    private record Group(int rows, List<Chunk> chunks) {}

    /**
     * Begins.
     *
     * @param out buffered; it belongs to the caller
     * @param columns which the caller fills, each with one value a row
     */
    public ParquetFile(OutputStream out, List<ParquetColumn> columns) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        write(MAGIC);
    }

    /** Every column has got its value of the row. */
    public void endRow() throws IOException {
        rows++;
        int waiting = columns.getFirst().rows();
        if (waiting >= ROWS_OF_A_GROUP
                || columns.stream().mapToLong(ParquetColumn::bytes).sum() >= BYTES_OF_A_GROUP) {
            flush();
        }
    }

    /**
     * Ends: the file is whole now.
     *
     * @param facts what is said of it beside its rows, by key
     * @param createdBy what has written it
     */
    public void end(Map<String, String> facts, String createdBy) throws IOException {
        flush();
        byte[] footer = footer(facts, createdBy);
        write(footer);
        for (int i = 0; i < 4; i++) {
            out.write(footer.length >>> (8 * i));
        }
        write(MAGIC);
        out.flush();
    }

    private void flush() throws IOException {
        int waiting = columns.getFirst().rows();
        if (waiting == 0) {
            return;
        }
        List<Chunk> chunks = new ArrayList<>();
        for (ParquetColumn column : columns) {
            if (column.rows() != waiting) {
                throw new IllegalStateException(
                        column.name() + " has " + column.rows() + " values of " + waiting + " rows.");
            }
            byte[] page = column.page();
            byte[] compressed = compressed(page);
            byte[] header = new CompactThrift()
                    .i32(1, 0)
                    .i32(2, page.length)
                    .i32(3, compressed.length)
                    .struct(5)
                    .i32(1, waiting)
                    .i32(2, PLAIN)
                    .i32(3, RUN_LENGTHS)
                    .i32(4, RUN_LENGTHS)
                    .end()
                    .end()
                    .bytes();
            chunks.add(
                    new Chunk(written, (long) header.length + page.length, (long) header.length + compressed.length));
            write(header);
            write(compressed);
            column.clear();
        }
        groups.add(new Group(waiting, chunks));
    }

    private static byte[] compressed(byte[] page) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(page.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed, 1 << 15) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            gzip.write(page);
        }
        return compressed.toByteArray();
    }

    private byte[] footer(Map<String, String> facts, String createdBy) {
        CompactThrift footer = new CompactThrift().i32(1, 1).structs(2, columns.size() + 1);
        footer.element().text(4, "schema").i32(5, columns.size()).end();
        columns.forEach(column -> column.describe(footer));
        footer.i64(3, rows).structs(4, groups.size());
        groups.forEach(group -> describe(footer, group));
        footer.structs(5, facts.size());
        facts.forEach(
                (key, value) -> footer.element().text(1, key).text(2, value).end());
        return footer.text(6, createdBy).end().bytes();
    }

    private void describe(CompactThrift footer, Group group) {
        footer.element().structs(1, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            ParquetColumn column = columns.get(i);
            Chunk chunk = group.chunks.get(i);
            footer.element()
                    .i64(2, chunk.offset)
                    .struct(3)
                    .i32(1, column.type().physical())
                    .i32s(2, PLAIN, RUN_LENGTHS)
                    .texts(3, column.name())
                    .i32(4, GZIP)
                    .i64(5, group.rows)
                    .i64(6, chunk.uncompressed)
                    .i64(7, chunk.compressed)
                    .i64(9, chunk.offset)
                    .end()
                    .end();
        }
        footer.i64(2, group.chunks.stream().mapToLong(Chunk::uncompressed).sum())
                .i64(3, group.rows)
                .end();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
