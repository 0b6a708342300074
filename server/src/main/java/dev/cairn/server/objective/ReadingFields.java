package dev.cairn.server.objective;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import dev.cairn.events.objective.StepDone;
import dev.cairn.query.history.ReadingInFull;
import dev.cairn.server.form.Numerals;
import dev.cairn.server.form.Typed;
import dev.cairn.server.web.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields by which a reading of one key result is typed. Shares are typed in percent.
 *
 * @param prefix what stands before the names of its fields
 * @param value the field of the value; null for a milestone, which has steps
 * @param unit what the value counts, or null
 * @param steps a field for each step of a milestone; empty for what has a value
 */
public record ReadingFields(
        String prefix, @Nullable String value, @Nullable String unit, List<StepField> steps) {

    /**
     * How far a step is done.
     *
     * @param weight its share of the milestone, with a decimal point
     */
    public record StepField(String field, String name, String weight) {}

    /** The fields of a key result that is measured like this. */
    public static ReadingFields of(String prefix, Metric metric) {
        boolean milestone = metric.type().equals(Metric.MILESTONE);
        List<Step> steps = milestone && metric.steps() != null ? metric.steps() : List.of();
        List<StepField> fields = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            fields.add(new StepField(
                    prefix + "steps[" + i + "].done",
                    steps.get(i).name(),
                    steps.get(i).weight().toPlainString()));
        }
        return new ReadingFields(prefix, milestone ? null : prefix + "value", metric.unit(), List.copyOf(fields));
    }

    /** The name of one of its fields. */
    public String field(String name) {
        return prefix + name;
    }

    /** What its fields hold where this was said. */
    Map<String, String> values(ReadingInFull.Said said, Numerals numerals) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, BigDecimal> done =
                said.steps().stream().collect(Collectors.toMap(StepDone::name, StepDone::done, (one, other) -> other));
        if (value != null) {
            values.put(value, said.value() == null ? "" : numerals.write(said.value()));
        }
        steps.forEach(step -> {
            BigDecimal share = done.get(step.name());
            values.put(step.field(), share == null ? "" : numerals.writeShare(share));
        });
        values.put(field("confidence"), said.confidence() == null ? "" : numerals.writeShare(said.confidence()));
        values.put(field("forecast"), said.forecast() == null ? "" : numerals.write(said.forecast()));
        values.put(field("note"), said.when().note() == null ? "" : said.when().note());
        return values;
    }

    /**
     * What was typed.
     *
     * @throws RuleBroken naming every field that holds what it cannot
     */
    public ReadingContent read(Typed typed) {
        Fields fields = new Fields();
        List<Supplier<StepDone>> done = new ArrayList<>();
        for (StepField step : steps) {
            if (typed.text(step.field()) != null) {
                done.add(fields.read(() -> new StepDone(step.name(), share(typed, step.field()))));
            }
        }
        String valueField = value;
        Supplier<BigDecimal> measured = valueField == null || typed.text(valueField) == null
                ? null
                : fields.read(() -> number(typed, valueField));
        Supplier<BigDecimal> confidence = given(fields, typed, "confidence", ReadingFields::share);
        Supplier<BigDecimal> forecast = given(fields, typed, "forecast", ReadingFields::number);
        fields.check();
        return new ReadingContent(
                measured == null ? null : measured.get(),
                done.isEmpty() ? null : done.stream().map(Supplier::get).toList(),
                confidence == null ? null : confidence.get(),
                forecast == null ? null : forecast.get(),
                typed.text(field("note")));
    }

    @FunctionalInterface
    private interface Reader {
        BigDecimal read(Typed typed, String field);
    }

    private @Nullable Supplier<BigDecimal> given(Fields fields, Typed typed, String name, Reader reader) {
        return typed.text(field(name)) == null ? null : fields.read(() -> reader.read(typed, field(name)));
    }

    private static BigDecimal number(Typed typed, String field) {
        BigDecimal number = typed.number(field);
        if (number == null) {
            throw new IllegalStateException(field + " is looked at only where it holds something.");
        }
        return number;
    }

    private static BigDecimal share(Typed typed, String field) {
        BigDecimal share = typed.share(field);
        if (share == null) {
            throw new IllegalStateException(field + " is looked at only where it holds something.");
        }
        return share;
    }
}
