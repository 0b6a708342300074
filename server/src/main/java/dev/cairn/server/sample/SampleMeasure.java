package dev.cairn.server.sample;

import dev.cairn.command.Wording;
import dev.cairn.command.objective.Confidence;
import dev.cairn.command.objective.Forecast;
import dev.cairn.command.objective.MetricDefinition;
import dev.cairn.command.objective.Reading;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One key result of a sample goal: how it is measured, which way it goes, and how far it comes. */
final class SampleMeasure {

    private static final int CONFIDENCE_DECIMALS = 1;
    private static final int STEP_DECIMALS = 2;

    /** When in a quarter a key result moves. */
    private enum Shape {
        EARLY,
        STEADY,
        LATE_SURGE,
        NEVER;

        /** Which share of the whole way is done after that share of the time. */
        double done(double time) {
            return switch (this) {
                case EARLY -> 1 - (1 - time) * (1 - time);
                case STEADY -> time;
                case LATE_SURGE -> time * time * time * time;
                case NEVER -> 0;
            };
        }
    }

    private final Course course;
    private final KeyResultId id;
    private final Instant addedAt;
    private final Wording wording;
    private final Shape shape;
    private final double reach;
    private MetricDefinition metric;
    private boolean dropped;
    private double progress;
    private @Nullable BigDecimal lastValue;

    /** @param goesOnWith what it goes on with, of the quarter before; null for nothing */
    SampleMeasure(Course course, int number, SampleGoal goal, @Nullable SampleMeasure goesOnWith) {
        this.course = course;
        this.id = KeyResultId.fromKey(goal.id().value() + "/" + number);
        this.addedAt = course.now();
        this.shape = shape(course);
        this.reach = 0.75 + 0.4 * course.noise();
        if (goesOnWith != null) {
            this.metric = goesOnWith.next();
            this.wording = goesOnWith.wording;
            return;
        }
        int kind = course.number(1, 10);
        List<String> words;
        if (kind <= 6) {
            words = SampleWords.INCREASES;
            metric = increase(10L * course.number(0, 30));
        } else if (kind <= 8) {
            words = SampleWords.DECREASES;
            long target = course.number(0, 20);
            metric = MetricDefinition.decrease(
                    "minutes", BigDecimal.valueOf(target + 10L * course.number(1, 9)), BigDecimal.valueOf(target));
        } else if (kind == 9) {
            words = SampleWords.RANGES;
            long low = course.number(15, 25);
            metric = MetricDefinition.maintain("degrees", BigDecimal.valueOf(low), BigDecimal.valueOf(low + 10));
        } else {
            words = SampleWords.MILESTONES;
            metric = MetricDefinition.milestone(SampleWords.STEPS.stream()
                    .map(step -> new Step(step, BigDecimal.ONE))
                    .toList());
        }
        this.wording = new Wording(course.any(words) + " " + (number + 1));
    }

    private MetricDefinition increase(long baseline) {
        return MetricDefinition.increase(
                "loaves", BigDecimal.valueOf(baseline), BigDecimal.valueOf(baseline + 10L * course.number(2, 40)));
    }

    /** How it is measured in the next quarter: from where it stands, and as far as there is somewhere to go. */
    private MetricDefinition next() {
        Metric is = metric.metric();
        BigDecimal from = lastValue == null ? is.baseline() : lastValue;
        return switch (is.type()) {
            case Metric.INCREASE -> increase(Objects.requireNonNull(from).longValue());
            case Metric.DECREASE -> {
                BigDecimal target = Objects.requireNonNull(is.target());
                yield Objects.requireNonNull(from).compareTo(target) > 0
                        ? MetricDefinition.decrease(is.unit(), from, target)
                        : metric;
            }
            default -> metric;
        };
    }

    private static Shape shape(Course course) {
        int chance = course.number(1, 100);
        if (chance <= 25) {
            return Shape.EARLY;
        }
        if (chance <= 65) {
            return Shape.STEADY;
        }
        return chance <= 90 ? Shape.LATE_SURGE : Shape.NEVER;
    }

    KeyResultId id() {
        return id;
    }

    /** Since when it is there. */
    Instant addedAt() {
        return addedAt;
    }

    Wording wording() {
        return wording;
    }

    MetricDefinition metric() {
        return metric;
    }

    boolean dropped() {
        return dropped;
    }

    void drop() {
        dropped = true;
    }

    /** From 0 to 1, by the last reading. */
    double progress() {
        return progress;
    }

    /** Whether its target can be moved: that of an increase or a decrease. */
    boolean hasTarget() {
        return metric.metric().target() != null;
    }

    /** Moves its target towards the baseline, or away from it. */
    MetricDefinition retarget(boolean easier) {
        Metric is = metric.metric();
        BigDecimal baseline = Objects.requireNonNull(is.baseline());
        BigDecimal way = Objects.requireNonNull(is.target()).subtract(baseline);
        BigDecimal factor = BigDecimal.valueOf(easier ? course.number(5, 8) : course.number(11, 14), 1);
        BigDecimal target = baseline.add(way.multiply(factor).setScale(0, RoundingMode.UP));
        metric = Metric.INCREASE.equals(is.type())
                ? MetricDefinition.increase(is.unit(), baseline, target)
                : MetricDefinition.decrease(is.unit(), baseline, target);
        return metric;
    }

    /** Where it stands after that share of the quarter. */
    Reading reading(CheckInId checkInId, double time) {
        double done = Math.clamp(reach * shape.done(time) + 0.05 * course.noise(), 0, 1.2);
        progress = Math.min(done, 1);
        lastValue = value(done);
        double expected = Math.clamp(reach + 0.25 * course.noise(), 0, 1);
        return new Reading(
                id,
                checkInId,
                lastValue,
                Metric.MILESTONE.equals(metric.metric().type()) ? steps(done) : null,
                course.happens(0.8) ? new Confidence(Course.share(expected, CONFIDENCE_DECIMALS)) : null,
                course.happens(0.6) ? new Forecast(Course.share(expected, CONFIDENCE_DECIMALS)) : null,
                course.happens(0.25) ? course.any(SampleWords.NOTES) : null);
    }

    /** The same reading as it should have been: what somebody says of it is another thing, and so is the value. */
    Reading corrected(Reading wrong) {
        BigDecimal value = wrong.value();
        double confidence =
                wrong.confidence() == null ? 0 : wrong.confidence().value().doubleValue();
        return new Reading(
                id,
                wrong.checkInId(),
                value == null ? null : value.add(BigDecimal.valueOf(course.number(1, 9))),
                wrong.steps(),
                new Confidence(Course.share(confidence > 0.5 ? confidence - 0.2 : confidence + 0.2, 1)),
                wrong.forecast(),
                wrong.note());
    }

    private @Nullable BigDecimal value(double done) {
        Metric is = metric.metric();
        return switch (is.type()) {
            case Metric.INCREASE, Metric.DECREASE -> {
                BigDecimal baseline = Objects.requireNonNull(is.baseline());
                yield baseline.add(Objects.requireNonNull(is.target())
                        .subtract(baseline)
                        .multiply(BigDecimal.valueOf(done))
                        .setScale(0, RoundingMode.HALF_UP));
            }
            case Metric.MAINTAIN -> Objects.requireNonNull(is.low()).add(BigDecimal.valueOf(course.number(-2, 11)));
            default -> null;
        };
    }

    private static List<StepDone> steps(double done) {
        int count = SampleWords.STEPS.size();
        List<StepDone> steps = new ArrayList<>();
        for (int step = 0; step < count; step++) {
            steps.add(new StepDone(SampleWords.STEPS.get(step), Course.share(done * count - step, STEP_DECIMALS)));
        }
        return steps;
    }
}
