package dev.cairn.command;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the readings of a key result of another goal say last.
 *
 * @param value the last value, or null
 * @param stepsDone how far each step of a milestone was last said to be done, 0 to 1
 */
public record ReadingFacts(@Nullable BigDecimal value, Map<String, BigDecimal> stepsDone) {

    /** Nothing was read. */
    public static final ReadingFacts NONE = new ReadingFacts(null, Map.of());

    /** Takes a copy of the steps. */
    public ReadingFacts {
        stepsDone = Map.copyOf(stepsDone);
    }
}
