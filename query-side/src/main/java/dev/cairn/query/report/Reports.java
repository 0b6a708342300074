package dev.cairn.query.report;

import dev.cairn.query.Basis;
import java.util.List;

/**
 * The reports that can be asked.
 *
 * @param basis what the answer stands on
 * @param reports those of the log and those that come with Cairn, by name
 */
public record Reports(Basis basis, List<ReportDefinition> reports) {}
