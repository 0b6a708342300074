package dev.cairn.server.page;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a key result in a word. It is recorded as a confidence: the middle of a third of the scale, in round
 * numbers, for whoever chooses one of three says no more than that.
 */
public enum SaidPace {
    ON_TRACK("on-track", "t", "0.8"),
    AT_RISK("at-risk", "r", "0.5"),
    OFF_TRACK("off-track", "f", "0.2");

    private final String word;
    private final String key;
    private final BigDecimal confidence;

    SaidPace(String word, String key, String confidence) {
        this.word = word;
        this.key = key;
        this.confidence = new BigDecimal(confidence);
    }

    /** The one of that word; empty where there is none. */
    public static Optional<SaidPace> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /**
     * The one that says as much as this confidence: in which third of the scale it is.
     *
     * @param confidence 0 to 1
     */
    public static SaidPace ofConfidence(BigDecimal confidence) {
        BigDecimal thirds = confidence.multiply(BigDecimal.valueOf(3));
        if (thirds.compareTo(BigDecimal.TWO) >= 0) {
            return ON_TRACK;
        }
        return thirds.compareTo(BigDecimal.ONE) >= 0 ? AT_RISK : OFF_TRACK;
    }

    /** Its word, as the pace that the numbers say has it. */
    public String word() {
        return word;
    }

    /** The key that says it. */
    public String key() {
        return key;
    }

    /** The confidence that it stands for, 0 to 1. */
    public BigDecimal confidence() {
        return confidence;
    }
}
