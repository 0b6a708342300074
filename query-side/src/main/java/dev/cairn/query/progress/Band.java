package dev.cairn.query.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a score amounts to. */
public enum Band {
    /** Little of it was reached. */
    RED,
    /** Part of it was reached. */
    AMBER,
    /** It was reached, as far as its kind asks for. */
    GREEN;

    /** The word for it in answers, for example {@code amber}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
