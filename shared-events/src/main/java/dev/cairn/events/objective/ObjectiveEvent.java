package dev.cairn.events.objective;

import dev.cairn.events.DomainEvent;

/** What can happen to a goal. */
public sealed interface ObjectiveEvent extends DomainEvent
        permits KeyResultEvent,
                ObjectiveSet,
                ObjectiveReworded,
                ObjectiveDescribed,
                ObjectiveKindChanged,
                ObjectiveMoved,
                ObjectiveOwnerAssigned,
                ContributorAdded,
                ContributorRemoved,
                ReviewerNamed,
                PredecessorNamed,
                PredecessorWithdrawn,
                ObjectiveCarriedForward,
                ObjectiveAligned,
                AlignmentWithdrawn,
                ObjectiveLabelled,
                ObjectiveUnlabelled,
                ObjectiveProposed,
                ObjectiveReturned,
                ObjectiveDeclined,
                ObjectivePublished,
                ObjectiveClosed,
                ObjectiveDropped,
                ObjectiveReopened,
                ScoresReviewed,
                InitiativeAdded,
                InitiativeStarted,
                InitiativeFinished,
                InitiativeDropped {

    /** The goal, {@code objective:<uuid>}. */
    String objectiveId();

    @Override
    default String streamId() {
        return objectiveId();
    }
}
