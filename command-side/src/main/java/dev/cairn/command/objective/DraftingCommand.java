package dev.cairn.command.objective;

/** What can be asked of a goal's own definition. */
public sealed interface DraftingCommand extends ObjectiveCommand
        permits SetObjective,
                RewordObjective,
                DescribeObjective,
                ChangeObjectiveKind,
                MoveObjective,
                AssignObjectiveOwner,
                AddContributor,
                RemoveContributor,
                NameReviewer {}
