package dev.cairn.command.objective;

/** What can be asked about which goal serves which. */
public sealed interface AlignmentCommand extends ObjectiveCommand permits AlignObjective, WithdrawAlignment {}
