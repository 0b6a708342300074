package dev.cairn.query.retrospective.draft;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * When a goal moved: how much progress it made in each third of its cycle.
 *
 * <p>The cycle, from its first to its last millisecond, is cut into three parts of the same length. The gain of a part is the
 * goal's progress at its end less that at its beginning, by all that is known from the viewpoint; unknown progress is 0, and
 * what is later than the viewpoint counts as no gain. The three gains together are the progress made. Cairn's own measure.
 *
 * @param pattern what that amounts to
 * @param gains the gain of the first, second and last third, -1 to 1 each, on four decimals
 */
public record Movement(Pattern pattern, List<BigDecimal> gains) {

    private static final BigDecimal LEAST = new BigDecimal("0.05");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** When a goal moved. */
    public enum Pattern {
        /** More than half of the progress was made in the first third of the cycle. */
        EARLY,
        /** No third made more than half of the progress, or the second one did. */
        STEADY,
        /** More than half of the progress was made in the last third of the cycle, and no less than in the first. */
        LATE_SURGE,
        /** Less than 0.05 of progress was made in all, or it went back. */
        NEVER;

        /** The word for it in answers, for example {@code late-surge}. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Takes a copy of the gains. */
    public Movement {
        gains = List.copyOf(gains);
    }

    /**
     * The movement of a goal.
     *
     * @param progress at the beginning of the cycle, after one third, after two, and at its end, 0 to 1 each
     */
    static Movement of(List<BigDecimal> progress) {
        List<BigDecimal> gains = List.of(
                progress.get(1).subtract(progress.get(0)),
                progress.get(2).subtract(progress.get(1)),
                progress.get(3).subtract(progress.get(2)));
        return new Movement(pattern(gains), gains);
    }

    private static Pattern pattern(List<BigDecimal> gains) {
        BigDecimal first = gains.get(0);
        BigDecimal last = gains.get(2);
        BigDecimal all = first.add(gains.get(1)).add(last);
        if (all.compareTo(LEAST) < 0) {
            return Pattern.NEVER;
        }
        if (last.multiply(TWO).compareTo(all) > 0 && last.compareTo(first) >= 0) {
            return Pattern.LATE_SURGE;
        }
        return first.multiply(TWO).compareTo(all) > 0 ? Pattern.EARLY : Pattern.STEADY;
    }
}
