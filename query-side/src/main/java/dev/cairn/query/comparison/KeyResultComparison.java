package dev.cairn.query.comparison;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a key result is different.
 *
 * @param keyResultId the key result
 * @param wording its wording, as it was called last
 * @param progressBefore its progress at the first moment, 0 to 1; null where it was unknown, or the key result not there
 * @param progressAfter its progress at the second moment, likewise
 * @param differences in which ways, at least one
 */
public record KeyResultComparison(
        String keyResultId,
        String wording,
        @Nullable BigDecimal progressBefore,
        @Nullable BigDecimal progressAfter,
        List<Difference> differences) {}
