package dev.cairn.server.report;

import dev.cairn.query.Basis;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report would say, before it is defined.
 *
 * @param basis what it stands on
 * @param columns the columns, with their types
 * @param rows the first rows
 * @param truncated whether there are more
 * @param plan what PostgreSQL expects of it
 */
public record ReportPreview(
        Basis basis,
        List<ReportAnswer.Column> columns,
        List<List<@Nullable Object>> rows,
        boolean truncated,
        Plan plan) {

    /**
     * What PostgreSQL expects of a statement (its EXPLAIN).
     *
     * @param cost the whole cost in PostgreSQL's unit, the reading of one page from disk
     * @param rows how many rows it expects
     */
    public record Plan(BigDecimal cost, BigDecimal rows) {}
}
