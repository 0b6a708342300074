package dev.cairn.command.team;

import dev.cairn.command.Name;
import dev.cairn.command.Occasion;
import dev.cairn.events.team.TeamId;

/**
 * Gives a team another name.
 *
 * @param teamId the team
 * @param name its name, unique among the teams that exist
 * @param occasion who asks, when, and why
 */
public record RenameTeam(TeamId teamId, Name name, Occasion occasion) implements TeamCommand {}
