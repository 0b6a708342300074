package dev.cairn.server.verification;

import dev.cairn.server.projection.Refolding;
import dev.cairn.server.projection.RowComparison;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares rows that are shown with those that were made once more. */
final class ReadModelComparison {

    private static final int TOLD_OF_A_TABLE = 20;

    private final JdbcTemplate jdbc;
    private final RowComparison comparison;
    private final Findings findings;
    private long rows;
    private int tables;

    ReadModelComparison(JdbcTemplate jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.comparison = new RowComparison(jdbc, TOLD_OF_A_TABLE);
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

    private void compare(String shown, String made) {
        RowComparison.Result result = comparison.compare(shown, made);
        rows += result.made().rows();
        tables++;
        for (RowComparison.Row row : result.rows()) {
            findings.add(
                    Check.READ_MODELS, null, made + " " + row.key(), FoldedRules.difference(row.shown(), row.made()));
        }
        findings.addUntold(Check.READ_MODELS, result.differing() - result.rows().size());
    }
}
