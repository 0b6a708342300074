package dev.cairn.query.overview;

import dev.cairn.query.Viewpoint;

/**
 * How does this cycle do? Answered by {@link CycleOverview}.
 *
 * @param cycleId the cycle, {@code cycle:<uuid>}
 * @param viewpoint from where it is looked at
 */
public record FindCycleOverview(String cycleId, Viewpoint viewpoint) {}
