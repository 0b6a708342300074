package dev.cairn.command.team;

import dev.cairn.command.Occasion;
import dev.cairn.events.team.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Moves a team to another place in the tree.
 *
 * @param teamId the team
 * @param parentTeamId the team it is to belong to, of the same or a higher level, or null at the top
 * @param occasion who asks, when, and why
 */
public record MoveTeam(TeamId teamId, @Nullable TeamId parentTeamId, Occasion occasion) implements TeamCommand {}
