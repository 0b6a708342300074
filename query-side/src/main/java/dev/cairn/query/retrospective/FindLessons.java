package dev.cairn.query.retrospective;

import dev.cairn.query.Viewpoint;

/**
 * Asks what a team that plans a cycle has from its earlier retrospectives: actions that are still to be done, and what it
 * learned.
 *
 * @param cycleId the cycle that is planned
 * @param teamId the team
 */
public record FindLessons(String cycleId, String teamId, Viewpoint viewpoint) {}
