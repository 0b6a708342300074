package dev.cairn.command.team;

import dev.cairn.command.Occasion;
import dev.cairn.events.team.TeamId;

/**
 * Ends a team that no other team belongs to. Its goals stay its own.
 *
 * @param teamId the team
 * @param occasion who asks, when, and why
 */
public record DissolveTeam(TeamId teamId, Occasion occasion) implements TeamCommand {}
