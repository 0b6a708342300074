package dev.cairn.query.lineage;

import dev.cairn.query.Viewpoint;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which goals of this cycle may go on with which of an earlier one? Answered by {@link LinkProposals}.
 *
 * @param cycleId the later cycle
 * @param fromCycleId the earlier one; null for all that begin earlier
 * @param least the least likeness that is told, 0 to 1
 * @param viewpoint from where
 */
public record FindLinkProposals(String cycleId, @Nullable String fromCycleId, BigDecimal least, Viewpoint viewpoint) {

    /** The least likeness that is told where nothing else is asked for. */
    public static final String LEAST = "0.35";
}
