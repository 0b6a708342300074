package dev.cairn.query.progress;

import dev.cairn.events.Act;
import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.Step;
import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sample goal to write histories about: one objective, one key result, and the words for what happens to them. */
public final class SampleGoal {

    public static final String CYCLE = "cycle:00000000-0000-0000-0000-000000000001";
    public static final String TEAM = "team:00000000-0000-0000-0000-000000000001";
    public static final String OBJECTIVE = "objective:00000000-0000-0000-0000-000000000001";
    public static final String KEY_RESULT = "key-result:00000000-0000-0000-0000-000000000001";
    public static final String OWNER = "person:00000000-0000-0000-0000-000000000001";

    private SampleGoal() {}

    /** A day as the instant it begins at in UTC: {@code 2026-01-05}. */
    public static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    public static Act on(String day) {
        return new Act(day(day), OWNER, null, null, null);
    }

    public static Act on(String day, String category, String why) {
        return new Act(day(day), OWNER, null, new Reason(category, new FreeText(why)), null);
    }

    public static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    public static @Nullable BigDecimal numberOrNull(@Nullable String number) {
        return number == null ? null : new BigDecimal(number);
    }

    public static Metric increase(String baseline, String target) {
        return new Metric(Metric.INCREASE, null, number(baseline), number(target), null, null, null);
    }

    public static Metric decrease(String baseline, String target) {
        return new Metric(Metric.DECREASE, null, number(baseline), number(target), null, null, null);
    }

    public static Metric maintain(@Nullable String low, @Nullable String high) {
        return new Metric(Metric.MAINTAIN, null, null, null, numberOrNull(low), numberOrNull(high), null);
    }

    public static Metric milestone(Step... steps) {
        return new Metric(Metric.MILESTONE, null, null, null, null, null, List.of(steps));
    }

    public static Step step(String name, String weight) {
        return new Step(name, number(weight));
    }

    public static ObjectiveSet objectiveSet(String day, String wording) {
        return new ObjectiveSet(OBJECTIVE, CYCLE, TEAM, null, wording, "committed", OWNER, false, on(day));
    }

    public static ObjectivePublished published(String day) {
        return new ObjectivePublished(OBJECTIVE, on(day));
    }

    public static KeyResultAdded keyResultAdded(String day, Metric metric) {
        return new KeyResultAdded(
                OBJECTIVE, KEY_RESULT, "Sample key result", metric, BigDecimal.ONE, null, null, false, on(day));
    }

    public static KeyResultRetargeted retargeted(String day, Metric metric) {
        return new KeyResultRetargeted(OBJECTIVE, KEY_RESULT, metric, on(day));
    }

    public static CheckInRecorded checkIn(String day, String id, String value) {
        return new CheckInRecorded(OBJECTIVE, KEY_RESULT, id, number(value), null, null, null, on(day));
    }

    public static CheckInRecorded stepsDone(String day, String id, StepDone... steps) {
        return new CheckInRecorded(OBJECTIVE, KEY_RESULT, id, null, List.of(steps), null, null, on(day));
    }

    public static CheckInCorrected corrected(String day, String id, String value) {
        return new CheckInCorrected(OBJECTIVE, KEY_RESULT, id, number(value), null, null, null, on(day));
    }

    public static CheckInRetracted retracted(String day, String id) {
        return new CheckInRetracted(OBJECTIVE, KEY_RESULT, id, on(day));
    }
}
