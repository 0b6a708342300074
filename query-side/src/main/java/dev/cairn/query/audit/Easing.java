package dev.cairn.query.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a change made it easier or harder to reach what was promised. */
public enum Easing {
    /** Easier: a nearer target, a wider range, fewer steps, a later due date, aspirational where it was committed, a drop. */
    EASED,
    /** Harder: the opposite of any of these. */
    RAISED;

    /** The word for it in answers and tables, for example {@code eased}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The easing of that word.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Easing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
