package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * A label was taken off the key result.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param key the label's key
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.key-result-unlabelled", revision = 1)
public record KeyResultUnlabelled(String objectiveId, String keyResultId, String key, Act act)
        implements KeyResultEvent {}
