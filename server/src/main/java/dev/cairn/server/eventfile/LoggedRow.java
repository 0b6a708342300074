package dev.cairn.server.eventfile;

/**
 * An event as the log has it, passed on and not understood: its data is neither read nor written anew. It holds until the next
 * one comes.
 */
public final class LoggedRow {

    /** Between two columns. Neither this nor the next one is ever in a text of JSON, or in an id, as it is. */
    static final byte DELIMITER = 2;

    /** Around what has something in it that would end a row. */
    static final byte QUOTE = 1;

    private static final int COLUMNS = Column.values().length;

    private byte[] row = new byte[0];
    private final int[] from = new int[COLUMNS];
    private final int[] to = new int[COLUMNS];

    /** @param copied a row as PostgreSQL copies it, with its line end */
    LoggedRow take(byte[] copied) {
        row = copied;
        int at = 0;
        for (int column = 0; column < COLUMNS; column++) {
            boolean quoted = at < row.length && row[at] == QUOTE;
            int begin = quoted ? at + 1 : at;
            byte end = quoted ? QUOTE : column == COLUMNS - 1 ? (byte) '\n' : DELIMITER;
            int ends = begin;
            while (ends < row.length && row[ends] != end) {
                ends++;
            }
            from[column] = begin;
            to[column] = !quoted && ends == begin ? -1 : ends;
            at = quoted ? ends + 2 : ends + 1;
        }
        return this;
    }

    /** What it has in a column. */
    public Field get(Column column) {
        return new Field(row, from[column.place()], to[column.place()]);
    }
}
