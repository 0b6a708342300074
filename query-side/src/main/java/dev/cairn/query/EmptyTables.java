package dev.cairn.query;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tables that have no rows, no keys and no indexes yet, and into which rows are poured. */
@FunctionalInterface
public interface EmptyTables {

    /**
     * Takes rows of a table, each once and in any order.
     *
     * @param table schema and name
     * @param columns name and type of each column, in the order of the values
     * @return takes the values of each row: instants, days, numbers, strings, booleans, arrays of strings or null
     */
    Consumer<List<@Nullable Object[]>> into(String table, Map<String, String> columns);
}
