package dev.cairn.query.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a goal is in its life. */
public enum Stage {
    /** Written down, and in force for nobody yet. */
    DRAFT,
    /** With its reviewer. */
    PROPOSED,
    /** In force. */
    PUBLISHED,
    /** At its end. */
    CLOSED,
    /** Given up before its end. */
    DROPPED,
    /** Turned down by its reviewer. */
    DECLINED;

    /** Whether the goal counts in the means of its team and cycle: drafts, proposals and goals given up stay out. */
    public boolean counts() {
        return this == PUBLISHED || this == CLOSED;
    }

    /** The word for it in answers and tables, for example {@code published}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The stage of that word.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Stage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
