package dev.cairn.command.retrospective;

import dev.cairn.command.Occasion;
import dev.cairn.events.retrospective.ObservationId;
import dev.cairn.events.retrospective.RetrospectiveId;

/**
 * Says what one saw, and which events show it.
 *
 * @param retrospectiveId the retrospective
 * @param observationId the observation, one of this retrospective
 * @param kind what one makes of it
 * @param text what was seen
 * @param cited events of the cycle that show it
 * @param occasion who asks, when, and why
 */
public record NoteObservation(
        RetrospectiveId retrospectiveId,
        ObservationId observationId,
        ObservationKind kind,
        RetrospectiveText text,
        CitedEvents cited,
        Occasion occasion)
        implements RetrospectiveCommand {}
