package dev.cairn.server.report;

import dev.cairn.events.report.ReportParameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The types that parameters have in SQL. A cycle or team is its id. */
final class SqlTypes {

    private static final Map<String, String> TYPES = Map.of("number", "numeric", "date", "date", "boolean", "boolean");

    private SqlTypes() {}

    /** By name of the parameter. */
    static Map<String, String> of(List<ReportParameter> parameters) {
        Map<String, String> types = new HashMap<>();
        parameters.forEach(parameter -> types.put(parameter.name(), TYPES.getOrDefault(parameter.type(), "text")));
        return types;
    }
}
