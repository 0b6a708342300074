package dev.cairn.server.access;

import dev.cairn.events.team.TeamId;
import org.jspecify.annotations.Nullable;

/** Which team belongs to which. */
@FunctionalInterface
public interface TeamTree {

    /** The team that this one belongs to; null at the top, and where there is no such team. */
    @Nullable
    TeamId parentOf(TeamId teamId);
}
