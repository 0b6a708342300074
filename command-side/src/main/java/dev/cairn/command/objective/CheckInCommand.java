package dev.cairn.command.objective;

/** What can be asked about readings. */
public sealed interface CheckInCommand extends ObjectiveCommand permits RecordCheckIn, CorrectCheckIn, RetractCheckIn {}
