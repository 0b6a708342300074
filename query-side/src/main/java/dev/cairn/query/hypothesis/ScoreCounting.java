package dev.cairn.query.hypothesis;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.progress.Score;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What counts as the score of a key result that a person scored. What nobody scored stays without a score. */
public enum ScoreCounting {
    /** As Cairn does: the score in force. */
    GIVEN,
    /** The first score, as if none had been corrected. */
    FIRST,
    /** The score that the progress suggests, within 0 to 1. */
    PROGRESS,
    /** 1 where the score in force is at or above the success level of the goal's kind, else 0. */
    SUCCESS;

    /** The word for it, for example {@code first}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What counts.
     *
     * @param given the score in force
     * @param progress the progress of the key result, or null where that is unknown
     * @param successLevel from where on a score of the goal's kind is a success, 0 to 1
     * @return null where it would have no score
     */
    @Nullable
    Score of(Score given, @Nullable BigDecimal progress, BigDecimal successLevel) {
        return switch (this) {
            case GIVEN -> given;
            case FIRST -> instead(given, given.first());
            case PROGRESS -> {
                BigDecimal suggested = Arithmetic.suggestedScore(progress);
                yield suggested == null
                        ? null
                        : instead(given, suggested.max(BigDecimal.ZERO).min(BigDecimal.ONE));
            }
            case SUCCESS ->
                instead(given, given.value().compareTo(successLevel) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO);
        };
    }

    private static Score instead(Score given, BigDecimal value) {
        return new Score(value, given.scoredAt(), value, 0);
    }
}
