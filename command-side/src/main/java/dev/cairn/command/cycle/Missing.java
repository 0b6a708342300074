package dev.cairn.command.cycle;

import dev.cairn.command.RuleBroken;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a cycle may lack when it is to be closed. */
public enum Missing {
    /** Key results that are not dropped, of goals in force or closed, without a score. */
    SCORES("scores"),
    /** Goals in force or closed that have scores which their reviewer has not agreed to. */
    SCORE_REVIEWS("score-reviews"),
    /** Retrospectives that were opened and not completed. */
    RETROSPECTIVES("retrospectives");

    private final String word;

    Missing(String word) {
        this.word = word;
    }

    /** The word for it, in requests and in the log. */
    public String word() {
        return word;
    }

    /** @throws RuleBroken where there is no such thing */
    public static Missing of(String word) {
        return Arrays.stream(values())
                .filter(missing -> missing.word.equals(word))
                .findFirst()
                .orElseThrow(() -> RuleBroken.invalid(
                        "waiver-unknown",
                        "waive",
                        "What can be waived has a word.",
                        Arrays.stream(values()).map(Missing::word).collect(Collectors.joining(", "))));
    }
}
