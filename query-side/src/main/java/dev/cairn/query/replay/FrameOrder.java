package dev.cairn.query.replay;

import java.util.Locale;

/** In which order a replay shows what happened. */
public enum FrameOrder {
    /** As it was true: the frame of an instant is the overview as of then, with all that is known. */
    EFFECTIVE,
    /** As it became known: the frame of an instant is what was believed then, {@code asOf} and {@code knownAt} being that instant. */
    RECORDED;

    /** The word for it, for example {@code effective}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
