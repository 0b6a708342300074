package dev.cairn.command.objective;

/** What can be asked about labels of a goal and of its key results. */
public sealed interface LabelCommand extends ObjectiveCommand
        permits LabelObjective, UnlabelObjective, LabelKeyResult, UnlabelKeyResult {}
