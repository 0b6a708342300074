package dev.cairn.server.verification;

import dev.cairn.command.RuleTables;
import dev.cairn.server.projection.RowComparison;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables of the rules once more, as the log makes them: beside the others, seen by nobody else, and gone with the transaction.
 */
final class FoldedRules {

    private static final String SCHEMA = "pg_temp";
    private static final int MOST = 1000;

    private static final String TABLES = """
        select c.relname from pg_class c
        where c.relnamespace = 'rules'::regnamespace and c.relkind = 'r' and c.relname <> 'applied_ahead'
        order by 1
        """;

    private final JdbcTemplate jdbc;
    private final List<String> tables;

    /** @param jdbc on one connection, within a transaction */
    FoldedRules(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.tables = jdbc.queryForList(TABLES, String.class);
        tables.forEach(table -> jdbc.execute(
                "create temporary table " + table + " (like rules." + table + " including all) on commit drop"));
    }

    /** What fills them. */
    RuleTables tables() {
        return new RuleTables(jdbc, SCHEMA);
    }

    /** Whether any row is other than the log makes it. */
    boolean differs() {
        Findings found = new Findings();
        compare(found);
        return found.any();
    }

    /** Tells each row that is other than the log makes it. */
    void compare(Findings findings) {
        long rows = 0;
        RowComparison comparison = new RowComparison(jdbc, MOST);
        for (String table : tables) {
            RowComparison.Result result = comparison.compare("rules." + table, SCHEMA + "." + table);
            for (RowComparison.Row row : result.rows()) {
                findings.add(
                        Check.RULES, null, "rules." + table + " " + row.key(), difference(row.shown(), row.made()));
            }
            rows += result.made().rows();
        }
        findings.looked(Check.RULES, String.format(Locale.ROOT, "%,d rows of %d tables", rows, tables.size()));
    }

    /** How a row differs from what the log makes of it. */
    static String difference(@Nullable String kept, @Nullable String folded) {
        if (folded == null) {
            return "is there and should not be: " + kept;
        }
        return kept == null ? "is missing: " + folded : "is " + kept + " and should be " + folded;
    }

    /** Tells names that were given twice: rules forbid it, and where two commands did not see each other it can happen. */
    void findDoubles(Findings findings) {
        twice(findings, "cycle", "cycle_id", "name_key", "name", "true", "the name");
        twice(findings, "team", "team_id", "name_key", "name", "not dissolved", "the name");
        twice(
                findings,
                "objective",
                "objective_id",
                "cycle_id, team_id, person_id, wording_key",
                "wording",
                "true",
                "the wording");
        twice(
                findings,
                "retrospective",
                "retrospective_id",
                "cycle_id, team_id",
                "cycle_id || ', ' || team_id",
                "true",
                "the cycle and the team");
        findings.looked(Check.BREACHES, "names, wordings, retrospectives, and what came while a cycle was closed");
    }

    private void twice(
            Findings findings, String table, String id, String same, String shown, String where, String what) {
        jdbc.query(
                "select string_agg(" + id + ", ', ' order by " + id + ") as ids, min(" + shown
                        + ") as shown from pg_temp."
                        + table + " where " + where + " group by " + same + " having count(*) > 1 order by 1 limit "
                        + MOST,
                row -> {
                    findings.add(
                            Check.BREACHES,
                            null,
                            row.getString("ids"),
                            "have " + what + " in common: " + row.getString("shown"));
                });
    }
}
