package dev.cairn.query.retrospective.draft;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.query.progress.Band;
import java.util.Locale;

/** What became of a goal. */
public enum Outcome {
    /** Its score is in the green band: it was reached, as far as its kind asks for. */
    REACHED,
    /** Its score is in the amber band. */
    PARTLY_REACHED,
    /** Its score is in the red band. */
    MISSED,
    /** It was given up before its end, whatever its score. */
    DROPPED,
    /** It has no score. */
    NOT_SCORED;

    static Outcome of(Band band) {
        return switch (band) {
            case GREEN -> REACHED;
            case AMBER -> PARTLY_REACHED;
            case RED -> MISSED;
        };
    }

    /** The word for it in answers, for example {@code partly-reached}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
