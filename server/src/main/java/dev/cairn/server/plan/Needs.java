package dev.cairn.server.plan;

import dev.cairn.events.objective.Metric;
import dev.cairn.server.form.Form;
import dev.cairn.server.plan.PlanPage.Need;
import dev.cairn.server.plan.PlanPage.Row;
import java.util.List;

/**
 * What a goal needs before it is put in force, judged by what stands in the form. The stream that decides has the last word; this
 * is so that nobody has to ask it first. The module {@code plan-needs.js} judges the same while somebody types.
 */
final class Needs {

    private Needs() {}

    /** @param answerable who answers for the goal where nobody is named, or empty */
    static List<Need> of(Form form, List<Row> rows, String answerable) {
        String owner = form.value("ownerId").isEmpty() ? answerable : form.value("ownerId");
        String reviewer = form.value("reviewerId");
        List<Row> written = rows.stream()
                .filter(row -> !form.value(row.field("wording")).isBlank()
                        && form.value(row.field("dropped")).isEmpty())
                .toList();
        return List.of(
                new Need("wording", !form.value("wording").isBlank()),
                new Need("reviewer", !reviewer.isEmpty()),
                new Need("other-reviewer", !reviewer.isEmpty() && !reviewer.equals(owner)),
                new Need("key-result", !written.isEmpty()),
                new Need("measured", !written.isEmpty() && written.stream().allMatch(row -> isMeasured(form, row))));
    }

    private static boolean isMeasured(Form form, Row row) {
        return switch (form.value(row.field("metric.type"))) {
            case Metric.MAINTAIN -> isTyped(form, row, "metric.low") || isTyped(form, row, "metric.high");
            case Metric.MILESTONE -> isTyped(form, row, "metric.steps");
            default -> isTyped(form, row, "metric.baseline") && isTyped(form, row, "metric.target");
        };
    }

    private static boolean isTyped(Form form, Row row, String field) {
        return !form.value(row.field(field)).isBlank();
    }
}
