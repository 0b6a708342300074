package dev.cairn.query.closing;

import dev.cairn.query.Viewpoint;

/**
 * What is missing before the cycle is closed? Answered by {@link MissingInCycle}.
 *
 * @param cycleId the cycle
 * @param viewpoint from where
 */
public record FindMissing(String cycleId, Viewpoint viewpoint) {}
