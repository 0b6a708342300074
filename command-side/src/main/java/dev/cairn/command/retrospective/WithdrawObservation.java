package dev.cairn.command.retrospective;

import dev.cairn.command.Occasion;
import dev.cairn.events.retrospective.ObservationId;
import dev.cairn.events.retrospective.RetrospectiveId;

/**
 * Takes back an observation while the retrospective is open; it stays in the log.
 *
 * @param retrospectiveId the retrospective
 * @param observationId the observation, one of this retrospective
 * @param occasion who asks, when, and why
 */
public record WithdrawObservation(RetrospectiveId retrospectiveId, ObservationId observationId, Occasion occasion)
        implements RetrospectiveCommand {}
