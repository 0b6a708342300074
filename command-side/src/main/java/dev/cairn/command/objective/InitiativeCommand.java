package dev.cairn.command.objective;

/** What can be asked about the work towards a goal. */
public sealed interface InitiativeCommand extends ObjectiveCommand
        permits AddInitiative, StartInitiative, FinishInitiative, DropInitiative {}
