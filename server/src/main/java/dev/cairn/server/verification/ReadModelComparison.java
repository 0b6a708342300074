package dev.cairn.server.verification;

import dev.cairn.server.projection.Refolding;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares rows that are shown with those that were made once more, by their number and a checksum, and row by row where these
 * differ. PostgreSQL does it, on disk where it has to.
 */
final class ReadModelComparison {

    private static final int TOLD_OF_A_TABLE = 20;

    private final JdbcTemplate jdbc;
    private final Findings findings;
    private long rows;
    private int tables;

    ReadModelComparison(JdbcTemplate jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    void compare(Refolding refolding, long position) {
        // Projecting looks rows up one by one; here whole tables are read.
        for (String way : new String[] {"seqscan", "hashjoin", "mergejoin"}) {
            jdbc.execute("set local enable_" + way + " = on");
        }
        for (String schema : refolding.schemas()) {
            for (String table : refolding.tables(schema + Refolding.SHOWN)) {
                compare(schema + Refolding.SHOWN + "." + table, schema + "." + table);
            }
        }
        findings.looked(
                Check.READ_MODELS,
                String.format(Locale.ROOT, "%,d rows of %d tables at position %d", rows, tables, position));
    }

    private record Sum(long rows, String checksum) {}

    private void compare(String shown, String made) {
        Sum ofMade = sum(made);
        rows += ofMade.rows;
        tables++;
        if (!ofMade.equals(sum(shown))) {
            tellDifferences(shown, made);
        }
    }

    private Sum sum(String table) {
        // As text, for numbers that are equal can be written with other digits.
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as checksum from "
                        + table + " t",
                (row, number) -> new Sum(row.getLong("rows"), row.getString("checksum"))));
    }

    private void tellDifferences(String shown, String made) {
        long[] differing = {0, 0};
        jdbc.query("""
            with shown as (select %1$s::text as key, t::text as content from %2$s t),
                made as (select %1$s::text as key, t::text as content from %3$s t)
            select key, shown.content as shown, made.content as made, count(*) over () as differing
            from shown full join made using (key)
            where shown.content is distinct from made.content
            order by key collate "C" limit %4$d
            """.formatted(key(made), shown, made, TOLD_OF_A_TABLE), row -> {
            differing[0] = row.getLong("differing");
            differing[1]++;
            findings.add(
                    Check.READ_MODELS,
                    null,
                    made + " " + row.getString("key"),
                    FoldedRules.difference(row.getString("shown"), row.getString("made")));
        });
        findings.addUntold(Check.READ_MODELS, differing[0] - differing[1]);
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
