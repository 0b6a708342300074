package dev.cairn.query.hypothesis;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be supposed. */
public enum Rule {
    /** No target moved once its goal was committed. */
    TARGETS_FROZEN,
    /** Nothing was given up. */
    DROPS_IGNORED,
    /** A team changed no scope once its goals were committed. */
    NO_LATE_CHANGES,
    /** Only what was known by a date counts. */
    KNOWN_BY,
    /** Key results weigh otherwise. */
    WEIGHTS,
    /** Progress is counted otherwise. */
    PROGRESS,
    /** Something else counts as the score. */
    SCORE;

    /** The word for it in answers, for example {@code targets-frozen}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
