package dev.cairn.query.directory;

import java.util.Locale;

/** How far somebody has brought a cycle. Whether it has begun or is over is a matter of its days. */
public enum CycleStage {
    /** Goals can be set and checked in. */
    OPEN,
    /** Goals are being scored. */
    SCORING,
    /** Nothing changes any more, but by a correction of a score. */
    CLOSED;

    /** The word for it in answers and tables, for example {@code scoring}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The stage of that word.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static CycleStage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
