package dev.cairn.command.objective;

import dev.cairn.command.Command;
import dev.cairn.events.objective.ObjectiveId;

/** What can be asked of a goal. */
public sealed interface ObjectiveCommand extends Command
        permits DraftingCommand,
                AlignmentCommand,
                LabelCommand,
                LineageCommand,
                LifeCycleCommand,
                KeyResultCommand,
                CheckInCommand,
                ScoringCommand,
                InitiativeCommand {
    /** The goal. */
    ObjectiveId objectiveId();

    @Override
    default String streamId() {
        return objectiveId().value();
    }
}
