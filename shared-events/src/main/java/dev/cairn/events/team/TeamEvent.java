package dev.cairn.events.team;

import dev.cairn.events.DomainEvent;

/** What can happen to a team. */
public sealed interface TeamEvent extends DomainEvent permits TeamFormed, TeamRenamed, TeamMoved, TeamDissolved {

    /** The team, {@code team:<uuid>}. */
    String teamId();

    @Override
    default String streamId() {
        return teamId();
    }
}
