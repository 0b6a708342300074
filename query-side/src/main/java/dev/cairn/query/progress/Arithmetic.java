package dev.cairn.query.progress;

import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import dev.cairn.events.organisation.Bands;
import dev.cairn.events.organisation.Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a goal. Every quotient is rounded once, here, to four decimals, half up, and judged as it is shown: a gap of
 * 0.1000 on the page is a gap of 0.1000 for the pace. Whether a target is reached is judged on the value itself, so that
 * nothing is rounded into success.
 */
public final class Arithmetic {

    /** Nothing of it, on four decimals. */
    public static final BigDecimal ZERO = rounded(BigDecimal.ZERO);

    /** All of it, on four decimals. */
    public static final BigDecimal ONE = rounded(BigDecimal.ONE);

    private Arithmetic() {}

    /** A quotient on four decimals, half up. The divisor is not 0. */
    public static BigDecimal ratio(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 4, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(4, RoundingMode.HALF_UP);
    }

    private static BigDecimal clamped(BigDecimal share) {
        return share.max(ZERO).min(ONE);
    }

    /**
     * Attainment of an increase or decrease: (value - baseline) / (target - baseline), the linear interpolation with which OKRs
     * are graded since Google's practice (re:Work, "Set goals with OKRs"). Below 0 the value went the wrong way, above 1 it
     * went past the target. Null for other metrics, without a value, and where baseline and target are one.
     */
    public static @Nullable BigDecimal attainment(Metric metric, @Nullable BigDecimal value) {
        BigDecimal baseline = metric.baseline();
        BigDecimal target = metric.target();
        if (value == null || baseline == null || target == null || baseline.compareTo(target) == 0) {
            return null;
        }
        return ratio(value.subtract(baseline), target.subtract(baseline));
    }

    /**
     * How much of a key result is there, 0 to 1; null where nothing was measured yet.
     *
     * <ul>
     *   <li>Increase and decrease: the attainment, not below 0 and not above 1.
     *   <li>Maintain: 1 in range; outside, 1 - distance / |nearest bound|, not below 0, and 0 where that bound is 0. This is
     *       the relative deviation from a limit, Cairn's own choice: a value as far off as the bound is large is worth
     *       nothing.
     *   <li>Milestone: weight of what is done / weight of all steps, the weighted milestones of earned value management (PMI,
     *       Practice Standard for Earned Value Management). Steps that are no longer asked for count for nothing.
     * </ul>
     *
     * @param stepsDone for a milestone, how far each step is, 0 to 1
     */
    public static @Nullable BigDecimal progress(
            Metric metric, @Nullable BigDecimal value, Map<String, BigDecimal> stepsDone) {
        return switch (metric.type()) {
            case Metric.MAINTAIN -> value == null ? null : withinRange(metric, value);
            case Metric.MILESTONE -> stepsDone.isEmpty() ? null : weightDone(metric, stepsDone);
            default -> {
                BigDecimal attainment = attainment(metric, value);
                yield attainment == null ? null : clamped(attainment);
            }
        };
    }

    private static BigDecimal withinRange(Metric metric, BigDecimal value) {
        BigDecimal bound = brokenBound(metric, value);
        if (bound == null) {
            return ONE;
        }
        if (bound.signum() == 0) {
            return ZERO;
        }
        BigDecimal distance = value.subtract(bound).abs();
        return clamped(ONE.subtract(ratio(distance, bound.abs())));
    }

    /** The bound that the value lies beyond, which is the nearest one; null where it is in range. Bounds belong to the range. */
    private static @Nullable BigDecimal brokenBound(Metric metric, BigDecimal value) {
        BigDecimal low = metric.low();
        BigDecimal high = metric.high();
        if (low != null && value.compareTo(low) < 0) {
            return low;
        }
        return high != null && value.compareTo(high) > 0 ? high : null;
    }

    /** Whether a value to maintain is in its range, bounds included. For other metrics it never is. */
    public static boolean inRange(Metric metric, BigDecimal value) {
        return metric.type().equals(Metric.MAINTAIN) && brokenBound(metric, value) == null;
    }

    private static @Nullable BigDecimal weightDone(Metric metric, Map<String, BigDecimal> stepsDone) {
        BigDecimal done = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (Step step : steps(metric)) {
            BigDecimal share = stepsDone.getOrDefault(step.name(), BigDecimal.ZERO);
            done = done.add(step.weight().multiply(share));
            all = all.add(step.weight());
        }
        return all.signum() == 0 ? null : clamped(ratio(done, all));
    }

    private static List<Step> steps(Metric metric) {
        List<Step> steps = metric.steps();
        return steps == null ? List.of() : steps;
    }

    /** Whether the target is met by the value itself, before any rounding: for a milestone, every step is all done. */
    public static boolean reached(Metric metric, @Nullable BigDecimal value, Map<String, BigDecimal> stepsDone) {
        if (metric.type().equals(Metric.MILESTONE)) {
            return !steps(metric).isEmpty()
                    && steps(metric).stream()
                            .allMatch(step -> stepsDone
                                            .getOrDefault(step.name(), BigDecimal.ZERO)
                                            .compareTo(BigDecimal.ONE)
                                    >= 0);
        }
        if (value == null || metric.type().equals(Metric.MAINTAIN)) {
            return false; // a range is kept day by day and never done
        }
        BigDecimal baseline = metric.baseline();
        BigDecimal target = metric.target();
        return baseline != null
                && target != null
                && value.subtract(target).signum() * target.subtract(baseline).signum() >= 0;
    }

    /**
     * Expected progress: success level x elapsed share of start to due, 0 to 1. It is the planned value of a plan that is
     * linear in time, as in earned value management, scaled to what counts as a success: all of a committed goal, 0.7 of an
     * aspirational one (J. Doerr, Measure What Matters, "Google's OKR Playbook").
     *
     * @param kind {@code committed} or {@code aspirational}
     */
    public static BigDecimal expectedProgress(String kind, Term term, Settings settings) {
        return rounded(successLevel(kind, settings).multiply(term.elapsedShare()));
    }

    /**
     * From where on progress or a score is a success.
     *
     * @param kind {@code committed} or {@code aspirational}
     */
    public static BigDecimal successLevel(String kind, Settings settings) {
        return kind.equals("aspirational") ? settings.aspirationalSuccess() : settings.committedSuccess();
    }

    /**
     * Pace: the gap, expected less real progress, against the thresholds of the settings. A value to maintain is on track in its
     * range, off track where it is far from it, at risk between. The gap is the schedule variance of earned value management
     * with its sign turned; the three steps are Cairn's settings.
     *
     * @return null where there is nothing to compute from: without progress, for silence is never on track, and for a milestone
     *     of one step before it is due, for it has no way to be half way
     */
    public static @Nullable Pace pace(KeyResultStanding keyResult, BigDecimal expected, Term term, Settings settings) {
        Metric metric = keyResult.definition().metric();
        BigDecimal value = keyResult.measurement().value();
        BigDecimal progress = keyResult.progress();
        if (progress == null) {
            return null;
        }
        if (metric.type().equals(Metric.MAINTAIN)) {
            if (value != null && inRange(metric, value)) {
                return Pace.ON_TRACK;
            }
            return progress.compareTo(settings.maintainOffTrackBelow()) < 0 ? Pace.OFF_TRACK : Pace.AT_RISK;
        }
        if (metric.type().equals(Metric.MILESTONE) && steps(metric).size() <= 1 && !term.isOver()) {
            return null;
        }
        BigDecimal gap = expected.subtract(progress);
        if (gap.compareTo(settings.onTrackGap()) <= 0) {
            return Pace.ON_TRACK;
        }
        return gap.compareTo(settings.atRiskGap()) <= 0 ? Pace.AT_RISK : Pace.OFF_TRACK;
    }

    /**
     * Whether nobody checked in for too long: for more than the settings' number of cadences, counted from the last check-in, or
     * from the start where there was none. A cadence is a number of days of 24 hours. Cairn's own measure.
     *
     * @param cadenceDays days between check-ins, above 0
     * @param lastCheckInAt effective, or null
     */
    public static boolean stale(@Nullable Instant lastCheckInAt, Term term, int cadenceDays, Settings settings) {
        Instant heard = lastCheckInAt != null && lastCheckInAt.isAfter(term.start()) ? lastCheckInAt : term.start();
        BigDecimal silentFor =
                BigDecimal.valueOf(Duration.between(heard, term.at()).toMillis());
        BigDecimal cadence = BigDecimal.valueOf(Duration.ofDays(cadenceDays).toMillis());
        return silentFor.compareTo(cadence.multiply(settings.staleAfterCadences())) > 0;
    }

    /** A score for a person to start from: the progress on two decimals, half up; null where that is unknown. */
    public static @Nullable BigDecimal suggestedScore(@Nullable BigDecimal progress) {
        return progress == null ? null : progress.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * The band of a score, judged on two decimals, half up. The defaults follow Doerr's red, yellow and green for aspirational
     * goals (Measure What Matters, ch. 9); a committed goal is green at 1 only.
     *
     * @param kind {@code committed} or {@code aspirational}
     */
    public static Band band(String kind, BigDecimal score, Settings settings) {
        Bands bands = kind.equals("aspirational") ? settings.aspirationalBands() : settings.committedBands();
        BigDecimal shown = score.setScale(2, RoundingMode.HALF_UP);
        if (shown.compareTo(bands.amberFrom()) < 0) {
            return Band.RED;
        }
        return shown.compareTo(bands.greenFrom()) < 0 ? Band.AMBER : Band.GREEN;
    }

    /** Whether targets were too easy: there are scores of aspirational goals, and all of them are 1. */
    public static boolean targetsTooEasy(Collection<BigDecimal> aspirationalScores) {
        return !aspirationalScores.isEmpty()
                && aspirationalScores.stream().allMatch(score -> score.compareTo(BigDecimal.ONE) == 0);
    }
}
