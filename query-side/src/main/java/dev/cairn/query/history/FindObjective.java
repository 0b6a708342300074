package dev.cairn.query.history;

import dev.cairn.query.Viewpoint;

/**
 * What is there to know about this goal? Answered by {@link ObjectiveInFull}.
 *
 * @param objectiveId the goal
 * @param viewpoint from where
 */
public record FindObjective(String objectiveId, Viewpoint viewpoint) {}
