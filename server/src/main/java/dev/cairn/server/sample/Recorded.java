package dev.cairn.server.sample;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.person.PersonId;
import java.time.Instant;

/**
 * An event on its way into a log.
 *
 * @param eventId the id of its message
 * @param requestId the same for all events of one command
 * @param event what happened
 * @param at when it happened, which is also when the organisation heard of it
 * @param by who did it
 */
public record Recorded(String eventId, String requestId, DomainEvent event, Instant at, PersonId by) {}
