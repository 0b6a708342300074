package dev.cairn.server.rebuild;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing new rows with those that are shown, both at one position of the log.
 *
 * @param position that position
 * @param equal whether each table has the same rows on both sides
 * @param tables each table that was compared
 */
public record Equality(long position, boolean equal, List<Table> tables) {

    /**
     * A table.
     *
     * @param table schema and name of the one that is shown
     * @param rowsShown how many rows are shown
     * @param rowsBuilt how many were built
     * @param checksumShown the sum of a hash of each row, as PostgreSQL writes it as text
     * @param checksumBuilt the same of those that were built
     * @param differing how many rows differ, or are on one side only
     * @param differences some of them, by key
     */
    public record Table(
            String table,
            long rowsShown,
            long rowsBuilt,
            String checksumShown,
            String checksumBuilt,
            long differing,
            List<Difference> differences) {}

    /**
     * A row that differs.
     *
     * @param key the columns of its primary key, as PostgreSQL writes a row
     * @param shown the row that is shown, or null where there is none
     * @param built the row that was built, or null where there is none
     */
    public record Difference(
            String key, @Nullable String shown, @Nullable String built) {}
}
