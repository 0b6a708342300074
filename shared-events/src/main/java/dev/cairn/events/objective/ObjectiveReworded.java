package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The goal was put in other words.
 *
 * @param objectiveId the goal this happened to
 * @param wording the new wording
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-reworded", revision = 1)
public record ObjectiveReworded(String objectiveId, String wording, Act act) implements ObjectiveEvent {}
