package dev.cairn.query.replay;

import java.util.Locale;

/** How much time lies between two frames of a replay. */
public enum FrameBy {
    /** A frame for each moment at which something happened; what happened at one instant shares one. */
    EVENT,
    /** A frame for the end of each day, in the organisation's zone. */
    DAY,
    /** A frame for the end of each week; weeks are seven days each from the first day of the cycle. */
    WEEK;

    /** The word for it, for example {@code day}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
