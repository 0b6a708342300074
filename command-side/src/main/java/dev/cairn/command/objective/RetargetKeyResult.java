package dev.cairn.command.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;

/**
 * Moves the goalposts: baseline, target, range or steps.
 *
 * @param objectiveId the goal
 * @param keyResultId the key result, one of that goal
 * @param metric the whole measure as it is to be; of another type only while there is no reading
 * @param occasion who asks, when, and why
 */
public record RetargetKeyResult(
        ObjectiveId objectiveId, KeyResultId keyResultId, MetricDefinition metric, Occasion occasion)
        implements KeyResultCommand {}
