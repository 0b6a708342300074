package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The goal got a label; a label of the same key is replaced.
 *
 * @param objectiveId the goal this happened to
 * @param key what the label is about, for example {@code priority}
 * @param value what it says, for example {@code p0}
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-labelled", revision = 1)
public record ObjectiveLabelled(String objectiveId, String key, String value, Act act) implements ObjectiveEvent {}
