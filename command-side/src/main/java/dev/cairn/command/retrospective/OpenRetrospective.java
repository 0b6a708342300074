package dev.cairn.command.retrospective;

import dev.cairn.command.Occasion;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.team.TeamId;

/**
 * Begins a team's look back on a cycle, which has begun; it may have ended, or been closed, long ago.
 *
 * @param retrospectiveId the retrospective
 * @param cycleId the cycle
 * @param teamId the team; it has one retrospective for each cycle
 * @param occasion who asks, when, and why
 */
public record OpenRetrospective(RetrospectiveId retrospectiveId, CycleId cycleId, TeamId teamId, Occasion occasion)
        implements RetrospectiveCommand {}
