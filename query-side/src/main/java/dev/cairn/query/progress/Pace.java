package dev.cairn.query.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the numbers say about a key result; what people say about it is its confidence and forecast. */
public enum Pace {
    /** As far as expected, or nearly so. */
    ON_TRACK,
    /** Behind, but within reach. */
    AT_RISK,
    /** Far behind. */
    OFF_TRACK;

    /** The word for it in answers, for example {@code on-track}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
