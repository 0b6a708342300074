package dev.cairn.query.closing;

import dev.cairn.query.Viewpoint;

/**
 * Which scores follow from the progress? Answered by {@link ScoreSuggestions}.
 *
 * @param cycleId the cycle
 * @param viewpoint from where
 */
public record FindScoreSuggestions(String cycleId, Viewpoint viewpoint) {}
