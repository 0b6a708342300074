package dev.cairn.query.whatif;

import dev.cairn.query.replay.KeyResultState;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key result that would be different.
 *
 * @param keyResultId the key result
 * @param reality how it is, or null where only the rules have it
 * @param hypothetical how it would be, or null where by the rules it would not be there
 * @param progressBy how much further its progress would be, below 0 where it would be less; null where one is unknown
 * @param scoreBy the same of its score
 * @param causes the events that make the difference, by position
 */
public record KeyResultWhatIf(
        String keyResultId,
        @Nullable KeyResultState reality,
        @Nullable KeyResultState hypothetical,
        @Nullable BigDecimal progressBy,
        @Nullable BigDecimal scoreBy,
        List<WhatIfCause> causes) {

    /** Takes a copy of the causes. */
    public KeyResultWhatIf {
        causes = List.copyOf(causes);
    }
}
