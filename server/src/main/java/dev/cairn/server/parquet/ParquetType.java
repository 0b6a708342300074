package dev.cairn.server.parquet;

/** What a column holds. */
public enum ParquetType {
    /** A whole number of 32 bits. */
    INT(1, -1, 0),
    /** A whole number of 64 bits. */
    LONG(2, -1, 0),
    /** A moment, in milliseconds since 1970 in UTC. */
    INSTANT(2, 9, 8),
    /** A text. */
    TEXT(6, 0, 1),
    /** A text that is JSON. */
    JSON(6, 19, 12);

    private final int physical;
    private final int converted;
    private final int logical;

    /**
     * @param physical the number of Parquet's own type
     * @param converted the number of what it means, as older readers have it; -1 for nothing
     * @param logical the number of what it means, as newer ones have it; 0 for nothing
     */
    ParquetType(int physical, int converted, int logical) {
        this.physical = physical;
        this.converted = converted;
        this.logical = logical;
    }

    int physical() {
        return physical;
    }

    /** Adds what it means to the description of a column. */
    void describe(CompactThrift column) {
        if (converted >= 0) {
            column.i32(6, converted);
        }
        if (logical > 0) {
            column.struct(10).struct(logical);
            if (this == INSTANT) {
                // In UTC, and the unit is the millisecond.
                column.yes(1).struct(2).struct(1).end().end();
            }
            column.end().end();
        }
    }
}
