package dev.cairn.query.comparison;

import dev.cairn.query.Viewpoint;

/**
 * What is different in this cycle, seen from the second viewpoint, to what it was from the first? Answered by
 * {@link Comparison}. The viewpoints may be in any order.
 *
 * @param cycleId the cycle, {@code cycle:<uuid>}
 * @param from the first moment
 * @param to the second moment
 */
public record FindComparison(String cycleId, Viewpoint from, Viewpoint to) {}
