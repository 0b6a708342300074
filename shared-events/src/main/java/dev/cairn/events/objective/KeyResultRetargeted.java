package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The goalposts moved: baseline, target, range or steps are others now.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param metric the whole measure as it is from now on
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.key-result-retargeted", revision = 1)
public record KeyResultRetargeted(String objectiveId, String keyResultId, Metric metric, Act act)
        implements KeyResultEvent {}
