package dev.cairn.query.progress;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mean that says how much it rests on: "0.42, 3 of 5 reported".
 *
 * @param value the mean, 0 to 1 on four decimals, or null where there is nothing to take it over
 * @param known how many key results have the number that the mean is of
 * @param all how many could have it
 */
public record Mean(@Nullable BigDecimal value, int known, int all) {

    /** A mean over nothing. */
    public static final Mean NONE = new Mean(null, 0, 0);

    /**
     * One number with its weight.
     *
     * @param number 0 to 1, or null where it is not known
     * @param weight above 0
     */
    public record Weighted(@Nullable BigDecimal number, BigDecimal weight) {}

    /**
     * The weighted mean of progress: what is unknown counts as 0, for what nobody reported has not been reached. It is unknown
     * over nothing at all. An objective's grade as the weighted mean of its key results is common practice with OKRs.
     */
    public static Mean ofProgress(Collection<Weighted> progress) {
        return weighted(progress, progress);
    }

    /** The weighted mean of scores: only what was scored counts. */
    public static Mean ofScores(Collection<Weighted> scores) {
        List<Weighted> given =
                scores.stream().filter(score -> score.number() != null).toList();
        return weighted(given, scores);
    }

    private static Mean weighted(Collection<Weighted> counted, Collection<Weighted> all) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        int known = 0;
        for (Weighted part : counted) {
            weights = weights.add(part.weight());
            if (part.number() != null) {
                sum = sum.add(part.number().multiply(part.weight()));
                known++;
            }
        }
        return new Mean(weights.signum() == 0 ? null : Arithmetic.ratio(sum, weights), known, all.size());
    }

    /**
     * The mean of a team or cycle over its own objectives: each counts the same, one without a mean stays out, and the counts
     * are those of all key results together.
     */
    public static Mean over(Collection<Mean> objectives) {
        BigDecimal sum = BigDecimal.ZERO;
        int valued = 0;
        int known = 0;
        int all = 0;
        for (Mean objective : objectives) {
            known += objective.known;
            all += objective.all;
            if (objective.value != null) {
                sum = sum.add(objective.value);
                valued++;
            }
        }
        return new Mean(valued == 0 ? null : Arithmetic.ratio(sum, BigDecimal.valueOf(valued)), known, all);
    }
}
