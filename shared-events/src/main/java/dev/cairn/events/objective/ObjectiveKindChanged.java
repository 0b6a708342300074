package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The promise changed: a committed goal became aspirational, or the other way round.
 *
 * @param objectiveId the goal this happened to
 * @param kind {@code committed} or {@code aspirational}
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.objective-kind-changed", revision = 1)
public record ObjectiveKindChanged(String objectiveId, String kind, Act act) implements ObjectiveEvent {}
