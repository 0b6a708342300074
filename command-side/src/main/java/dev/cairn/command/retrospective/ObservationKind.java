package dev.cairn.command.retrospective;

import dev.cairn.command.RuleBroken;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What one makes of what one saw. */
public enum ObservationKind {
    /** It should be like this again. */
    WENT_WELL,
    /** It should not be like this again. */
    DID_NOT_GO_WELL,
    /** It is known now and was not before. */
    LEARNED,
    /** Nobody knows why. */
    PUZZLES;

    /** The word that is stored: {@code went-well}, {@code did-not-go-well}, {@code learned} or {@code puzzles}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of that word.
     *
     * @throws RuleBroken where there is none
     */
    public static ObservationKind of(String word) {
        for (ObservationKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw RuleBroken.invalid(
                "observation-kind-unknown",
                "kind",
                "An observation is of one of these kinds.",
                Arrays.stream(values()).map(ObservationKind::word).collect(Collectors.joining(", ")));
    }
}
