package dev.cairn.command.team;

import dev.cairn.command.Name;
import dev.cairn.command.Occasion;
import dev.cairn.command.TeamLevel;
import dev.cairn.events.team.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Brings a team into being.
 *
 * @param teamId the team
 * @param name its name, unique among the teams that exist
 * @param level where teams of its kind stand in the tree
 * @param parentTeamId the team it belongs to, of the same or a higher level, or null at the top
 * @param implied true where an import mentions a team that was never formed; imports only
 * @param occasion who asks, when, and why
 */
public record FormTeam(
        TeamId teamId, Name name, TeamLevel level, @Nullable TeamId parentTeamId, boolean implied, Occasion occasion)
        implements TeamCommand {}
