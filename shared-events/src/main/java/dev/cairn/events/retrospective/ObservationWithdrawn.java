package dev.cairn.events.retrospective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * An observation no longer stands; it stays in the log.
 *
 * @param retrospectiveId the retrospective
 * @param observationId the observation, one of this retrospective
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "retrospective.observation-withdrawn", revision = 1)
public record ObservationWithdrawn(String retrospectiveId, String observationId, Act act)
        implements RetrospectiveEvent {}
