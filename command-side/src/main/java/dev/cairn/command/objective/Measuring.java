package dev.cairn.command.objective;

import dev.cairn.command.Decimals;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.SingleLine;
import dev.cairn.command.Violations;
import dev.cairn.events.FreeText;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reading says, by the measure of its key result: a number, or steps of a milestone. */
final class Measuring {

    private Measuring() {}

    /** What a reading says, as an event keeps it; see {@link Reading}. */
    record Content(
            @Nullable BigDecimal value,
            @Nullable List<StepDone> steps,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal forecast,
            @Nullable FreeText note) {}

    /**
     * The reading as an event keeps it. The steps it names are there now, and were when it is effective.
     *
     * @param note what is said about it, or null
     * @throws RuleBroken where it says nothing, or what the measure cannot take
     */
    static Content content(Reading reading, KeyResult keyResult, Instant effectiveAt, @Nullable String note) {
        boolean empty = reading.value() == null
                && reading.steps() == null
                && reading.confidence() == null
                && reading.forecast() == null
                && note == null;
        if (empty) {
            throw RuleBroken.invalid(
                    "reading-empty",
                    "value",
                    "A reading says something.",
                    "at least one of value, steps, confidence, forecast and note");
        }
        boolean milestone = keyResult.metric().type().equals(Metric.MILESTONE);
        if (!milestone && reading.steps() != null) {
            throw RuleBroken.invalid(
                    "steps-out-of-place",
                    "steps",
                    "Only a milestone has steps.",
                    "a value"
                            + (keyResult.metric().unit() == null
                                    ? ""
                                    : " in " + keyResult.metric().unit()));
        }
        return new Content(
                milestone ? null : reading.value(),
                milestone ? steps(reading, keyResult, effectiveAt) : null,
                reading.confidence() == null ? null : reading.confidence().value(),
                reading.forecast() == null ? null : reading.forecast().value(),
                note == null ? null : new FreeText(note));
    }

    private static @Nullable List<StepDone> steps(Reading reading, KeyResult keyResult, Instant effectiveAt) {
        List<Step> steps = stepsOf(keyResult.metric());
        List<StepDone> reported = reading.steps();
        if (reading.value() != null) {
            if (steps.size() != 1 || reported != null) {
                throw RuleBroken.invalid(
                        "value-for-steps",
                        "value",
                        "How far a milestone of several steps is, is said step by step.",
                        "steps: " + names(steps));
            }
            reported = List.of(new StepDone(
                    steps.getFirst().name(), Decimals.zeroToOne("value", "How far a step is done", reading.value())));
        }
        if (reported == null) {
            return null;
        }
        List<Step> stepsThen = stepsOf(keyResult.metricAt(effectiveAt));
        Violations violations = new Violations();
        List<StepDone> named = new ArrayList<>();
        for (int i = 0; i < reported.size(); i++) {
            StepDone done = reported.get(i);
            Step now = find(steps, done.name());
            violations.require(
                    now != null && find(stepsThen, done.name()) != null,
                    "step-unknown",
                    "steps[" + i + "].name",
                    now == null
                            ? "This milestone has no such step."
                            : "This milestone had no such step when the reading is dated.",
                    names(now == null ? steps : stepsThen));
            named.add(new StepDone(now == null ? done.name() : now.name(), done.done()));
        }
        violations.throwIfAny();
        return List.copyOf(named);
    }

    /**
     * Whether what is in the log is what the reading says.
     *
     * @param keyResult the key result whose reading is in the log
     */
    static boolean says(Said said, KeyResult keyResult, Reading reading, @Nullable String note) {
        BigDecimal value = reading.value();
        if (said.equals(said(value, reading.steps(), reading, note))) {
            return true;
        }
        if (value == null || reading.steps() != null) {
            return false;
        }
        // The value of a milestone of one step was kept as that step.
        for (KeyResult.MetricSince since : keyResult.metrics()) {
            List<Step> steps = stepsOf(since.metric());
            if (steps.size() == 1) {
                List<StepDone> asStep = List.of(new StepDone(steps.getFirst().name(), value));
                if (said.equals(said(null, asStep, reading, note))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Said said(
            @Nullable BigDecimal value, @Nullable List<StepDone> steps, Reading reading, @Nullable String note) {
        return Said.of(
                value,
                steps,
                reading.confidence() == null ? null : reading.confidence().value(),
                reading.forecast() == null ? null : reading.forecast().value(),
                note);
    }

    private static @Nullable Step find(List<Step> steps, String name) {
        String key = SingleLine.key(name);
        return steps.stream()
                .filter(step -> SingleLine.key(step.name()).equals(key))
                .findFirst()
                .orElse(null);
    }

    private static String names(List<Step> steps) {
        return steps.stream().map(Step::name).collect(Collectors.joining(", "));
    }

    private static List<Step> stepsOf(Metric metric) {
        return metric.steps() == null ? List.of() : metric.steps();
    }
}
