package dev.cairn.server.rebuild;

import dev.cairn.query.Schemas;
import dev.cairn.server.projection.RowComparison;
import dev.cairn.server.rebuild.Equality.Difference;
import dev.cairn.server.rebuild.Equality.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares rows that were built with those that are shown, in a transaction that keeps one snapshot. */
final class Comparing {

    private static final int SHOWN = 20;

    private final JdbcTemplate jdbc;
    private final RowComparison rows;

    /** @param jdbc on one connection, within that transaction */
    Comparing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.rows = new RowComparison(jdbc, SHOWN);
    }

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
        RowComparison.Result result = rows.compare(
                TablesBeside.quoted(projection) + "." + TablesBeside.quoted(table),
                TablesBeside.quoted(Schemas.beside(projection)) + "." + TablesBeside.quoted(table));
        return new Table(
                projection + "." + table,
                result.shown().rows(),
                result.made().rows(),
                result.shown().checksum(),
                result.made().checksum(),
                result.differing(),
                result.rows().stream()
                        .map(row -> new Difference(row.key(), row.shown(), row.made()))
                        .toList());
    }
}
