package dev.cairn.query.report;

import dev.cairn.query.Basis;

/**
 * A report.
 *
 * @param basis what the answer stands on
 * @param report the report
 */
public record ReportInFull(Basis basis, ReportDefinition report) {}
