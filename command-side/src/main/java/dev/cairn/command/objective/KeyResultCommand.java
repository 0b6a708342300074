package dev.cairn.command.objective;

import dev.cairn.events.objective.KeyResultId;

/** What can be asked of the definition of a goal's key result. */
public sealed interface KeyResultCommand extends ObjectiveCommand
        permits AddKeyResult,
                RewordKeyResult,
                RetargetKeyResult,
                ReweightKeyResult,
                AssignKeyResultOwner,
                RescheduleKeyResult,
                DropKeyResult,
                RestoreKeyResult {
    /** The key result. */
    KeyResultId keyResultId();
}
