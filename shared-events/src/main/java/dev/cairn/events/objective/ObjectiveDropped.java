package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The goal was given up before its end.
 *
 * @param objectiveId the goal this happened to
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-dropped", revision = 1)
public record ObjectiveDropped(String objectiveId, Act act) implements ObjectiveEvent {}
