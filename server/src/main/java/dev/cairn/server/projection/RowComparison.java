package dev.cairn.server.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the rows of two tables of the same shape, in a transaction that keeps one snapshot: by their number and a checksum, and
 * row by row where these differ. PostgreSQL does it, on disk where it has to.
 */
public final class RowComparison {

    private final JdbcTemplate jdbc;
    private final int most;

    /**
     * @param jdbc on one connection, within that transaction
     * @param most how many rows that differ are told of a table at most
     */
    public RowComparison(JdbcTemplate jdbc, int most) {
        this.jdbc = jdbc;
        this.most = most;
    }

    /**
     * What a table holds.
     *
     * @param rows how many rows
     * @param checksum the sum of the rows' hashes, whatever their order
     */
    public record Sum(long rows, String checksum) {}

    /**
     * A row that is not the same in both.
     *
     * @param key its primary key, as PostgreSQL writes a row
     * @param shown the row of the first table, or null where it has none
     * @param made the row of the second table, or null where it has none
     */
    public record Row(
            String key, @Nullable String shown, @Nullable String made) {}

    /**
     * What was found.
     *
     * @param differing how many rows differ
     * @param rows those of them that are told, by key
     */
    public record Result(Sum shown, Sum made, long differing, List<Row> rows) {}

    /**
     * Compares.
     *
     * @param shown a table, as it is written in SQL
     * @param made the other one; its primary key, where it has one, says which rows belong together
     */
    public Result compare(String shown, String made) {
        Sum ofShown = sum(shown);
        Sum ofMade = sum(made);
        List<Row> rows = new ArrayList<>();
        long differing = ofShown.equals(ofMade) ? 0 : differences(shown, made, rows);
        return new Result(ofShown, ofMade, differing, rows);
    }

    private Sum sum(String table) {
        // As text, for numbers that are equal can be written with other digits.
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as checksum from "
                        + table + " t",
                (row, number) -> new Sum(row.getLong("rows"), row.getString("checksum"))));
    }

    private long differences(String shown, String made, List<Row> rows) {
        long[] differing = {0};
        jdbc.query("""
                with shown as (select %1$s::text as key, t::text as content from %2$s t),
                    made as (select %1$s::text as key, t::text as content from %3$s t)
                select key, shown.content as shown, made.content as made, count(*) over () as differing
                from shown full join made using (key)
                where shown.content is distinct from made.content
                order by key collate "C" limit %4$d
                """.formatted(key(made), shown, made, most), row -> {
            differing[0] = row.getLong("differing");
            rows.add(new Row(row.getString("key"), row.getString("shown"), row.getString("made")));
        });
        return differing[0];
    }

    /** Its primary key as a row; where there is none, each row is its own key. */
    private String key(String table) {
        @Nullable String columns = jdbc.queryForObject("""
                select string_agg(format('t.%I', a.attname), ', ' order by k.place)
                from pg_index i
                cross join lateral unnest(i.indkey) with ordinality as k (number, place)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                where i.indrelid = ?::regclass and i.indisprimary
                """, String.class, table);
        return columns == null ? "t" : "row(" + columns + ")";
    }
}
