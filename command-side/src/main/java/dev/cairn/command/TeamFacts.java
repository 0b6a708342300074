package dev.cairn.command;

import dev.cairn.events.team.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What other streams need to know of a team.
 *
 * @param teamId the team
 * @param name its name
 * @param level where it stands in the tree
 * @param parentTeamId the team it belongs to, or null at the top
 * @param dissolved whether it is no more
 */
public record TeamFacts(
        TeamId teamId,
        String name,
        TeamLevel level,
        @Nullable TeamId parentTeamId,
        boolean dissolved) {}
