package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * A dropped key result was taken up again.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.key-result-restored", revision = 1)
public record KeyResultRestored(String objectiveId, String keyResultId, Act act) implements KeyResultEvent {}
