package dev.cairn.command.objective;

/** What can be asked about how a goal goes on through cycles. */
public sealed interface LineageCommand extends ObjectiveCommand
        permits NamePredecessor, WithdrawPredecessor, CarryForwardObjective {}
