package dev.cairn.server.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares all rows of all tables of some schemas in two databases, in bounded memory: both sides are read in the order of the
 * primary key. It looks up which tables there are, so none can be forgotten.
 */
final class TableComparison {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) as name,
                   (select string_agg(format('t.%I', a.attname), ', ' order by k.place)
                    from pg_index i
                    cross join lateral unnest(i.indkey) with ordinality as k (number, place)
                    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
                    where i.indrelid = c.oid and i.indisprimary) as key
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any(?)
            order by 1
            """;

    private static final int ROWS_A_FETCH = 1000;

    private final Connection kept;
    private final Connection projected;

    /** Both within transactions that keep one snapshot. */
    TableComparison(Connection kept, Connection projected) {
        this.kept = kept;
        this.projected = projected;
    }

    /** @param key its columns, or null where it has no primary key */
    private record Table(String name, @Nullable String key) {}

    /** Finds the differences, table by table. */
    void compare(Collection<String> schemas, Consumer<Difference> found) throws SQLException {
        List<Table> tables = tables(kept, schemas);
        if (!tables.equals(tables(projected, schemas))) {
            throw new IllegalStateException("The two databases do not have the same tables.");
        }
        for (Table table : tables) {
            compare(table, found);
        }
    }

    private static List<Table> tables(Connection connection, Collection<String> schemas) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                List<Table> tables = new ArrayList<>();
                while (rows.next()) {
                    tables.add(new Table(rows.getString("name"), rows.getString("key")));
                }
                return tables;
            }
        }
    }

    private void compare(Table table, Consumer<Difference> found) throws SQLException {
        // A table without a key is a set of rows: each is its own key.
        String key = table.key == null ? "t" : "row(" + table.key + ")";
        String sql = "select " + key + "::text collate \"C\" as key, t::text as content from " + table.name
                + " t order by 1, 2";
        try (Rows left = new Rows(kept, sql);
                Rows right = new Rows(projected, sql)) {
            while (left.key != null || right.key != null) {
                int order = order(left.key, right.key);
                if (order == 0 && !String.valueOf(left.content).equals(right.content)) {
                    found.accept(new Difference(table.name, String.valueOf(left.key), left.content, right.content));
                } else if (order < 0) {
                    found.accept(new Difference(table.name, String.valueOf(left.key), left.content, null));
                } else if (order > 0) {
                    found.accept(new Difference(table.name, String.valueOf(right.key), null, right.content));
                }
                if (order <= 0) {
                    left.next();
                }
                if (order >= 0) {
                    right.next();
                }
            }
        }
    }

    private static int order(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? 1 : -1;
        }
        // As PostgreSQL compares by "C": by code points, for that is the order of their UTF-8 bytes.
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    }

    /** The rows of one side, one at a time. */
    private static final class Rows implements AutoCloseable {

        private final Statement statement;
        private final ResultSet rows;
        private @Nullable String key;
        private @Nullable String content;

        Rows(Connection connection, String sql) throws SQLException {
            statement = connection.createStatement();
            statement.setFetchSize(ROWS_A_FETCH);
            rows = statement.executeQuery(sql);
            next();
        }

        void next() throws SQLException {
            boolean any = rows.next();
            key = any ? rows.getString(1) : null;
            content = any ? rows.getString(2) : null;
        }

        @Override
        public void close() throws SQLException {
            rows.close();
            statement.close();
        }
    }
}
