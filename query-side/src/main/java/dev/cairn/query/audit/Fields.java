package dev.cairn.query.audit;

import dev.cairn.events.FreeText;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import dev.cairn.query.progress.Alignment;
import dev.cairn.query.progress.Initiative;
import dev.cairn.query.progress.KeyResultDefinition;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.RunningGoal;
import dev.cairn.query.progress.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subject as named values, so that two states of it can be held against each other. A value is a String, a BigDecimal or a
 * Boolean.
 */
public final class Fields {

    /** Parts the name of a field that can have many values from the value that tells them apart. */
    private static final char EACH = '#';

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Sets a value, or takes it away. */
    public Fields put(String field, @Nullable Object value) {
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        return this;
    }

    /** Adds one of many values of a field. */
    private void add(String field, String value) {
        putEach(field, value, value);
    }

    /** Sets one of many values of a field, or takes it away. */
    Fields putEach(String field, String which, @Nullable Object value) {
        return put(field + EACH + which, value);
    }

    @Nullable
    Object get(String field) {
        return values.get(field);
    }

    /** What is different afterwards; numbers that are equal are the same whatever their scale. */
    public List<Change> changesTo(Fields after) {
        Set<String> names = new LinkedHashSet<>(values.keySet());
        names.addAll(after.values.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            Object was = values.get(name);
            Object is = after.values.get(name);
            if (!same(was, is)) {
                int each = name.indexOf(EACH);
                changes.add(new Change(each < 0 ? name : name.substring(0, each), was, is));
            }
        }
        return changes;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal otherNumber) {
            return number.compareTo(otherNumber) == 0;
        }
        return Objects.equals(one, other);
    }

    /** The goal itself, with its initiatives. */
    static Fields of(RunningGoal goal) {
        Fields fields = of(goal.objective());
        for (Initiative initiative : goal.initiatives()) {
            fields.put("initiatives." + initiative.wording(), initiative.state().word());
        }
        return fields;
    }

    /** The goal itself, without its initiatives; empty where it is not there. */
    public static Fields of(@Nullable ObjectiveStanding objective) {
        Fields fields = new Fields();
        if (objective == null) {
            return fields;
        }
        FreeText description = objective.description();
        fields.put("wording", objective.wording())
                .put("description", description == null ? null : description.text())
                .put("kind", objective.kind())
                .put("team", objective.teamId())
                .put("person", objective.personId())
                .put("owner", objective.ownerId())
                .put("reviewer", objective.reviewerId())
                .put("stage", objective.stage().word());
        objective.contributors().forEach(person -> fields.add("contributor", person));
        objective.labels().forEach((key, value) -> fields.put("labels." + key, value));
        for (Alignment alignment : objective.alignments()) {
            String keyResult = alignment.toKeyResultId();
            fields.add("alignment", keyResult == null ? alignment.toObjectiveId() : keyResult);
        }
        fields.put("predecessor", objective.predecessorId());
        objective.carriedTo().forEach(goal -> fields.add("carriedTo", goal));
        fields.put(
                "scoresReviewedAt",
                objective.scoresReviewedAt() == null
                        ? null
                        : objective.scoresReviewedAt().toString());
        return fields;
    }

    /** A key result, without its readings; empty where it is not there. */
    public static Fields of(@Nullable KeyResultStanding keyResult) {
        Fields fields = new Fields();
        if (keyResult == null) {
            return fields;
        }
        KeyResultDefinition definition = keyResult.definition();
        Metric metric = definition.metric();
        fields.put("wording", definition.wording())
                .put("metric", metric.type())
                .put("unit", metric.unit())
                .put("baseline", metric.baseline())
                .put("target", metric.target())
                .put("low", metric.low())
                .put("high", metric.high());
        List<Step> steps = metric.steps();
        if (steps != null) {
            steps.forEach(step -> fields.put("steps." + step.name() + ".weight", step.weight()));
        }
        fields.put("weight", definition.weight())
                .put("owner", definition.ownerId())
                .put("due", definition.due() == null ? null : definition.due().toString());
        definition.labels().forEach((key, value) -> fields.put("labels." + key, value));
        fields.put("predecessor", definition.predecessorId())
                .put("baselineFollows", definition.baselineFollows() ? true : null);
        fields.put("dropped", keyResult.dropped());
        Score score = keyResult.score();
        fields.put("score", score == null ? null : score.value());
        return fields;
    }
}
