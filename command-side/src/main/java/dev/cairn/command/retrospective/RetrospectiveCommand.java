package dev.cairn.command.retrospective;

import dev.cairn.command.Command;
import dev.cairn.events.retrospective.RetrospectiveId;

/** What can be asked of a retrospective. */
public sealed interface RetrospectiveCommand extends Command
        permits OpenRetrospective,
                NoteObservation,
                WithdrawObservation,
                DecideAction,
                FinishAction,
                DropAction,
                CompleteRetrospective,
                ReopenRetrospective {

    /** The retrospective. */
    RetrospectiveId retrospectiveId();

    @Override
    default String streamId() {
        return retrospectiveId().value();
    }
}
