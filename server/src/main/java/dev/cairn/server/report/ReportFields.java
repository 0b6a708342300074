package dev.cairn.server.report;

import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import dev.cairn.query.report.ReportDefinition;
import dev.cairn.server.form.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fields in which a report is written. They are called as those of the API's body are. */
final class ReportFields {

    private static final String NAME = "name";
    private static final String QUESTION = "question";
    private static final String SQL = "sql";
    private static final String KIND = "presentation.kind";
    private static final String X = "presentation.x";
    private static final String SERIES = "presentation.series";
    private static final String VALUES = "presentation.values";

    private ReportFields() {}

    /** Of how many parameters there is room: of those that there are, and of two more, up to as many as a report has. */
    static List<Integer> room(int parameters) {
        return IntStream.range(0, Math.min(20, parameters + 2)).boxed().toList();
    }

    /** How many parameters were written. */
    static int parameters(Map<String, String> values) {
        return (int) IntStream.range(0, 20)
                .filter(i -> !values.getOrDefault(parameter(i, NAME), "").isBlank())
                .count();
    }

    /** What the fields hold where nothing has been written. */
    static Map<String, String> blank() {
        return values(null, "", new ReportPresentation("table", null, null, List.of()), List.of(), "");
    }

    /** What the fields hold of a report; its name is not among them where it is revised. */
    static Map<String, String> of(ReportDefinition report, @Nullable String name) {
        return values(name, report.question(), report.presentation(), report.parameters(), report.sql());
    }

    private static Map<String, String> values(
            @Nullable String name,
            String question,
            ReportPresentation shown,
            List<ReportParameter> parameters,
            String sql) {
        Map<String, String> values = new LinkedHashMap<>();
        if (name != null) {
            values.put(NAME, name);
        }
        values.put(QUESTION, question);
        values.put(SQL, sql);
        values.put(KIND, shown.kind());
        values.put(X, Objects.requireNonNullElse(shown.x(), ""));
        values.put(SERIES, Objects.requireNonNullElse(shown.series(), ""));
        values.put(VALUES, String.join(", ", shown.values()));
        for (int i = 0; i < parameters.size(); i++) {
            ReportParameter each = parameters.get(i);
            values.put(parameter(i, NAME), each.name());
            values.put(parameter(i, "type"), each.type());
            values.put(parameter(i, "label"), each.label());
            values.put(parameter(i, "required"), Boolean.toString(each.required()));
            values.put(parameter(i, "defaultValue"), Objects.requireNonNullElse(each.defaultValue(), ""));
        }
        return values;
    }

    private static String parameter(int number, String field) {
        return "parameters[" + number + "]." + field;
    }

    /** A report as it was written. */
    record Written(
            String name,
            String question,
            String sql,
            @Nullable List<ReportParameter> parameters,
            @Nullable ReportPresentation presentation)
            implements ReportContentBody {}

    static Written read(Typed typed) {
        List<ReportParameter> parameters = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            if (typed.text(parameter(i, NAME)) != null) {
                parameters.add(new ReportParameter(
                        typed.required(parameter(i, NAME)),
                        typed.required(parameter(i, "type")),
                        typed.required(parameter(i, "label")),
                        "true".equals(typed.text(parameter(i, "required"))),
                        typed.text(parameter(i, "defaultValue"))));
            }
        }
        return new Written(
                typed.required(NAME),
                typed.required(QUESTION),
                typed.required(SQL),
                parameters,
                new ReportPresentation(
                        typed.required(KIND), typed.text(X), typed.text(SERIES), list(typed.text(VALUES))));
    }

    private static List<String> list(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }
}
