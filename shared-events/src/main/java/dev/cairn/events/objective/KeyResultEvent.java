package dev.cairn.events.objective;

/** What can happen to one key result of a goal. */
public sealed interface KeyResultEvent extends ObjectiveEvent
        permits KeyResultAdded,
                KeyResultReworded,
                KeyResultRetargeted,
                KeyResultReweighted,
                KeyResultOwnerAssigned,
                KeyResultPredecessorNamed,
                KeyResultPredecessorWithdrawn,
                KeyResultRescheduled,
                KeyResultLabelled,
                KeyResultUnlabelled,
                KeyResultDropped,
                KeyResultRestored,
                CheckInRecorded,
                CheckInCorrected,
                CheckInRetracted,
                KeyResultScored,
                ScoreCorrected {

    /** The key result, {@code key-result:<uuid>}. */
    String keyResultId();
}
