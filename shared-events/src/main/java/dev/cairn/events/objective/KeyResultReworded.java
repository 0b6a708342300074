package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The key result was put in other words.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param wording the new wording
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.key-result-reworded", revision = 1)
public record KeyResultReworded(String objectiveId, String keyResultId, String wording, Act act)
        implements KeyResultEvent {}
