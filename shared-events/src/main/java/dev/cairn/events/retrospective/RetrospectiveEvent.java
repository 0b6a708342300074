package dev.cairn.events.retrospective;

import dev.cairn.events.DomainEvent;

/** What can happen to a retrospective: a team's look back on one cycle. */
public sealed interface RetrospectiveEvent extends DomainEvent
        permits RetrospectiveOpened,
                ObservationNoted,
                ObservationWithdrawn,
                ActionDecided,
                ActionFinished,
                ActionDropped,
                RetrospectiveCompleted,
                RetrospectiveReopened {

    /** The retrospective, {@code retrospective:<uuid>}. */
    String retrospectiveId();

    @Override
    default String streamId() {
        return retrospectiveId();
    }
}
