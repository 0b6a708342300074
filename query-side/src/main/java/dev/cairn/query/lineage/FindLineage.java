package dev.cairn.query.lineage;

import dev.cairn.query.Viewpoint;

/**
 * How did this goal come through the cycles? Answered by {@link Lineage}.
 *
 * @param objectiveId any goal of the line
 * @param viewpoint from where
 */
public record FindLineage(String objectiveId, Viewpoint viewpoint) {}
