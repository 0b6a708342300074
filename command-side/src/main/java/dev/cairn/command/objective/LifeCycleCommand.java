package dev.cairn.command.objective;

/** What can be asked about the stage a goal is in. */
public sealed interface LifeCycleCommand extends ObjectiveCommand
        permits ProposeObjective,
                ReturnObjective,
                DeclineObjective,
                PublishObjective,
                CloseObjective,
                DropObjective,
                ReopenObjective {}
