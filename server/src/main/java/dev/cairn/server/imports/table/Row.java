package dev.cairn.server.imports.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One row of a file. Empty cells count as not there. */
public final class Row {

    private final Header header;
    private final long line;
    private final Map<String, String> cells;

    Row(Header header, long line, Map<String, String> cells) {
        this.header = header;
        this.line = line;
        this.cells = new TreeMap<>(cells);
    }

    /** The line on which the row begins, the header being line 1. */
    public long line() {
        return line;
    }

    /** What stands in that column, or null for nothing. */
    public @Nullable String get(String column) {
        return cells.get(column);
    }

    /** The cells that are not empty, by column. */
    public Map<String, String> cells() {
        return cells;
    }

    /** A hash of the content: the same for the same cells in whatever order and file format. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            cells.forEach((column, text) -> {
                digest.update(column.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A problem with the cell of that column. */
    public RowProblem problem(@Nullable String column, String code, String rule, @Nullable String accepted) {
        return new RowProblem(
                line,
                column,
                column == null ? null : header.cellName(column, line),
                column == null ? null : get(column),
                code,
                rule,
                accepted);
    }

    /** A refusal for the cell of that column. */
    public RowRefusedException refused(@Nullable String column, String code, String rule, @Nullable String accepted) {
        return new RowRefusedException(List.of(problem(column, code, rule, accepted)));
    }
}
