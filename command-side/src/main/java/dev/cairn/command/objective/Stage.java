package dev.cairn.command.objective;

import java.util.Locale;

/** Where a goal is in its life. */
public enum Stage {
    /** It is being written. */
    DRAFT,
    /** Its reviewer looks at it. */
    PROPOSED,
    /** It is in force. */
    PUBLISHED,
    /** It came to its end. */
    CLOSED,
    /** It was given up. */
    DROPPED,
    /** It was turned down. */
    DECLINED;

    /** The stage as a word: {@code draft}, {@code published} and so on. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
