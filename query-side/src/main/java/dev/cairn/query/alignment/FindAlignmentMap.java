package dev.cairn.query.alignment;

import dev.cairn.query.Viewpoint;

/**
 * Which goals of this cycle serve which? Answered by {@link AlignmentMap}.
 *
 * @param cycleId the cycle, {@code cycle:<uuid>}
 * @param viewpoint from where
 */
public record FindAlignmentMap(String cycleId, Viewpoint viewpoint) {}
