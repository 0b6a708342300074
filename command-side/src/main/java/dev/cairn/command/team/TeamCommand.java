package dev.cairn.command.team;

import dev.cairn.command.Command;
import dev.cairn.events.team.TeamId;

/** What can be asked of a team. */
public sealed interface TeamCommand extends Command permits FormTeam, RenameTeam, MoveTeam, DissolveTeam {
    /** The team. */
    TeamId teamId();

    @Override
    default String streamId() {
        return teamId().value();
    }
}
