package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The key result does not go on with that other key result after all.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param predecessorId the key result that it went on with
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.key-result-predecessor-withdrawn", revision = 1)
public record KeyResultPredecessorWithdrawn(String objectiveId, String keyResultId, String predecessorId, Act act)
        implements KeyResultEvent {}
