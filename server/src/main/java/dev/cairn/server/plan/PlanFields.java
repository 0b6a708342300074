package dev.cairn.server.plan;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violations;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.progress.KeyResultDefinition;
import dev.cairn.server.form.Numerals;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Typed;
import dev.cairn.server.imports.history.StepList;
import dev.cairn.server.plan.PlannedGoal.PlannedKeyResult;
import dev.cairn.server.plan.PlannedGoal.PlannedLabel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields in which a goal is written: what they hold, and what was typed. */
final class PlanFields {

    /** Stands in place of a team for a goal of one's own. */
    static final String PERSONAL = "personal";

    static final int MOST_ROWS = 40;
    private static final String TYPE = "metric.type";

    private PlanFields() {}

    static String prefix(int row) {
        return "keyResults[" + row + "].";
    }

    /** What the fields of a goal hold. */
    static Shown shown(ObjectiveInFull goal, @Nullable Long revision, Numerals numerals) {
        Map<String, String> values = new LinkedHashMap<>();
        var objective = goal.objective();
        values.put("wording", objective.wording());
        values.put(
                "description",
                objective.description() == null ? "" : objective.description().text());
        values.put("kind", objective.kind());
        values.put("teamId", objective.teamId() == null ? PERSONAL : objective.teamId());
        values.put("ownerId", text(objective.ownerId()));
        values.put("reviewerId", text(objective.reviewerId()));
        PlanRows.putContributors(values, objective.contributors());
        PlanRows.putLabels(values, "", objective.labels());
        List<KeyResultInFull> there = there(goal);
        for (int i = 0; i < there.size(); i++) {
            put(values, prefix(i), there.get(i).standing().definition(), numerals);
        }
        return new Shown(values, revision);
    }

    /** The key results that can be written on: those that were not dropped. */
    static List<KeyResultInFull> there(ObjectiveInFull goal) {
        return goal.keyResults().stream()
                .filter(each -> !each.standing().dropped())
                .toList();
    }

    private static void put(
            Map<String, String> values, String prefix, KeyResultDefinition definition, Numerals numerals) {
        Metric metric = definition.metric();
        values.put(prefix + "keyResultId", definition.keyResultId());
        values.put(prefix + "wording", definition.wording());
        values.put(prefix + TYPE, metric.type());
        values.put(prefix + "metric.unit", text(metric.unit()));
        values.put(prefix + "metric.baseline", number(metric.baseline(), numerals));
        values.put(prefix + "metric.target", number(metric.target(), numerals));
        values.put(prefix + "metric.low", number(metric.low(), numerals));
        values.put(prefix + "metric.high", number(metric.high(), numerals));
        values.put(prefix + "metric.steps", metric.steps() == null ? "" : StepList.ofDefinitions(metric.steps()));
        values.put(prefix + "weight", numerals.write(definition.weight()));
        values.put(prefix + "ownerId", text(definition.ownerId()));
        values.put(
                prefix + "due", definition.due() == null ? "" : definition.due().toString());
        PlanRows.putLabels(values, prefix, definition.labels());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String number(@Nullable BigDecimal given, Numerals numerals) {
        return given == null ? "" : numerals.write(given);
    }

    /**
     * What was typed.
     *
     * @throws RuleBroken naming every field that holds what it cannot
     */
    static PlannedGoal read(Typed typed) {
        Violations violations = new Violations();
        List<PlannedKeyResult> keyResults = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            int row = i;
            if (isFilledIn(typed, prefix(row))) {
                PlannedKeyResult read = violations.take(() -> keyResult(typed, row));
                if (read != null) {
                    keyResults.add(read);
                }
            }
        }
        List<PlannedLabel> labels = PlanRows.labels(typed, "", violations);
        violations.throwIfAny();
        return new PlannedGoal(
                typed.required("wording"),
                typed.text("description"),
                typed.required("kind"),
                typed.text("teamId"),
                typed.text("ownerId"),
                typed.text("reviewerId"),
                PlanRows.contributors(typed),
                labels,
                keyResults);
    }

    /** What is measured how is chosen from the beginning, so that alone says nothing. */
    static boolean isFilledIn(Typed typed, String prefix) {
        return List.of(
                        "keyResultId",
                        "wording",
                        "metric.unit",
                        "metric.baseline",
                        "metric.target",
                        "metric.low",
                        "metric.high",
                        "metric.steps")
                .stream()
                .anyMatch(field -> typed.text(prefix + field) != null);
    }

    private static PlannedKeyResult keyResult(Typed typed, int row) {
        String prefix = prefix(row);
        Violations violations = new Violations();
        BigDecimal baseline = read(violations, typed, prefix + "metric.baseline");
        BigDecimal target = read(violations, typed, prefix + "metric.target");
        BigDecimal low = read(violations, typed, prefix + "metric.low");
        BigDecimal high = read(violations, typed, prefix + "metric.high");
        BigDecimal weight = read(violations, typed, prefix + "weight");
        List<Step> steps = violations.take(() -> steps(typed, prefix + "metric.steps"));
        LocalDate due = typed.text(prefix + "due") == null
                ? null
                : violations.take(() -> Objects.requireNonNull(typed.day(prefix + "due")));
        KeyResultId id = typed.text(prefix + "keyResultId") == null
                ? null
                : violations.take(() -> keyResultId(typed, prefix + "keyResultId"));
        List<PlannedLabel> labels = PlanRows.labels(typed, prefix, violations);
        violations.throwIfAny();
        return new PlannedKeyResult(
                row,
                id,
                typed.required(prefix + "wording"),
                new Metric(
                        typed.required(prefix + TYPE),
                        typed.text(prefix + "metric.unit"),
                        baseline,
                        target,
                        low,
                        high,
                        steps == null || steps.isEmpty() ? null : steps),
                weight,
                typed.text(prefix + "ownerId"),
                due,
                labels,
                typed.text(prefix + "dropped") != null);
    }

    private static @Nullable BigDecimal read(Violations violations, Typed typed, String field) {
        return typed.text(field) == null ? null : violations.take(() -> Objects.requireNonNull(typed.number(field)));
    }

    private static KeyResultId keyResultId(Typed typed, String field) {
        try {
            return new KeyResultId(typed.required(field));
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid("id-unreadable", field, String.valueOf(e.getMessage()));
        }
    }

    private static List<Step> steps(Typed typed, String field) {
        String text = typed.text(field);
        if (text == null) {
            return List.of();
        }
        try {
            return StepList.definitions(text);
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid(
                    "not-steps",
                    field,
                    "Steps are names, each with its weight after an equals sign.",
                    "Draft = 1; Publish = 2");
        }
    }
}
