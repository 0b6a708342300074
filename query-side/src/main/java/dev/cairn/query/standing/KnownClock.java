package dev.cairn.query.standing;

/** By which clock the known side of a rectangle goes. */
public enum KnownClock {
    /** The subject makes no claims, so that both clocks are one. */
    BOTH("both"),
    /** What files claim as the time of recording, and the log where they claim nothing. */
    CLAIMED("claimed"),
    /** The log alone. */
    WITNESSED("witnessed");

    private final String column;

    KnownClock(String column) {
        this.column = column;
    }

    /** The word in the column {@code clock}. */
    public String column() {
        return column;
    }
}
