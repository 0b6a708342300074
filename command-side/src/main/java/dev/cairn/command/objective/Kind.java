package dev.cairn.command.objective;

import dev.cairn.command.RuleBroken;
import java.util.Locale;

/** What is promised by a goal. */
public enum Kind {
    /** It is to be reached in full. */
    COMMITTED,
    /** It is to be reached in good part. */
    ASPIRATIONAL;

    /** The word that is stored: {@code committed} or {@code aspirational}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of that word.
     *
     * @throws RuleBroken where there is none
     */
    public static Kind of(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw RuleBroken.invalid("kind-unknown", "kind", "A goal is of one of two kinds.", "committed or aspirational");
    }
}
