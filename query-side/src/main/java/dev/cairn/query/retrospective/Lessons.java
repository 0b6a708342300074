package dev.cairn.query.retrospective;

import dev.cairn.query.Basis;
import java.util.List;

/**
 * What a team has from its retrospectives on cycles that began before the one that is planned.
 *
 * @param basis what the answer stands on
 * @param cycleId the cycle that is planned
 * @param teamId the team
 * @param openActions what is still to be done, the earliest date first
 * @param learnings what was learned, the latest cycle first
 */
public record Lessons(
        Basis basis, String cycleId, String teamId, List<OpenAction> openActions, List<Learning> learnings) {

    /**
     * An action that is still to be done.
     *
     * @param retrospectiveId the retrospective that decided it
     * @param cycleId the cycle that was looked back on
     * @param cycleName its name
     */
    public record OpenAction(String retrospectiveId, String cycleId, String cycleName, Action action) {}

    /**
     * What was learned.
     *
     * @param retrospectiveId the retrospective in which it was noted
     * @param cycleId the cycle that was looked back on
     * @param cycleName its name
     */
    public record Learning(String retrospectiveId, String cycleId, String cycleName, Observation observation) {}
}
