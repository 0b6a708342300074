package dev.cairn.events.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the answer of a report is shown.
 *
 * @param kind {@code table}, {@code line}, {@code bar} or {@code heat-map}
 * @param x the column along the horizontal axis; null for a table
 * @param series the column whose values are lines, bars side by side, or the rows of a heat map; null where each column of values
 *     is one, and for a table
 * @param values the columns of numbers that are drawn; one for a heat map; empty for a table
 */
public record ReportPresentation(
        String kind, @Nullable String x, @Nullable String series, List<String> values) {}
