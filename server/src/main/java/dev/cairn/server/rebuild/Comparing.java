package dev.cairn.server.rebuild;

import dev.cairn.query.Schemas;
import dev.cairn.server.rebuild.Equality.Difference;
import dev.cairn.server.rebuild.Equality.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares rows that were built with those that are shown, in a transaction that keeps one snapshot: by their number and a
 * checksum, and row by row in tables in which these differ.
 */
final class Comparing {

    private static final int SHOWN = 20;

    private final JdbcTemplate jdbc;

    /** @param jdbc on one connection, within that transaction */
    Comparing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Sum(long rows, String checksum) {}

    /** @param position the position that both sides are at */
    Equality compare(long position, Collection<String> projections) {
        List<Table> tables = new ArrayList<>();
        TablesBeside beside = new TablesBeside(jdbc);
        for (String projection : projections) {
            for (String table : beside.tables(projection)) {
                tables.add(compare(projection, table));
            }
        }
        return new Equality(position, tables.stream().allMatch(each -> each.differing() == 0), tables);
    }

    private Table compare(String projection, String table) {
        String shown = TablesBeside.quoted(projection) + "." + TablesBeside.quoted(table);
        String built = TablesBeside.quoted(Schemas.beside(projection)) + "." + TablesBeside.quoted(table);
        Sum ofShown = sum(shown);
        Sum ofBuilt = sum(built);
        List<Difference> differences = new ArrayList<>();
        long differing = ofShown.equals(ofBuilt) ? 0 : differences(shown, built, differences);
        return new Table(
                projection + "." + table,
                ofShown.rows,
                ofBuilt.rows,
                ofShown.checksum,
                ofBuilt.checksum,
                differing,
                differences);
    }

    private Sum sum(String table) {
        // As text, for numbers that are equal can be written with other digits.
        return jdbc.queryForObject(
                "select count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as checksum from "
                        + table + " t",
                (row, number) -> new Sum(row.getLong("rows"), row.getString("checksum")));
    }

    private long differences(String shown, String built, List<Difference> differences) {
        String key = key(shown);
        long[] differing = {0};
        jdbc.query("""
                with shown as (select %1$s::text as key, t::text as content from %2$s t),
                    built as (select %1$s::text as key, t::text as content from %3$s t)
                select key, shown.content as shown, built.content as built, count(*) over () as differing
                from shown full join built using (key)
                where shown.content is distinct from built.content
                order by key collate "C" limit %4$d
                """.formatted(key, shown, built, SHOWN), row -> {
            differing[0] = row.getLong("differing");
            differences.add(new Difference(row.getString("key"), row.getString("shown"), row.getString("built")));
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
