package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The key result goes on with a key result of the goal's predecessor. Said again, it says anew whether the baseline follows.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param predecessorId the key result that it goes on with
 * @param baselineFollows whether it starts from where that one is last read, until the goal is published
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.key-result-predecessor-named", revision = 1)
public record KeyResultPredecessorNamed(
        String objectiveId, String keyResultId, String predecessorId, boolean baselineFollows, Act act)
        implements KeyResultEvent {}
