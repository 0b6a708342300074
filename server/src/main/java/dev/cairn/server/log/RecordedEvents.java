package dev.cairn.server.log;

import dev.cairn.events.DomainEvent;
import dev.cairn.query.RecordedEvent;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Axon's messages as the readers of the log know them. */
public final class RecordedEvents {

    private RecordedEvents() {}

    /** @throws IllegalStateException where the message belongs to no stream */
    public static RecordedEvent of(long position, TrackedEventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event) || event.getAggregateIdentifier() == null) {
            throw new IllegalStateException(
                    "There is something in the log that belongs to no stream: " + message.getIdentifier());
        }
        Map<String, String> metadata = message.getMetaData().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> (String) entry.getValue()));
        return new RecordedEvent(
                position,
                message.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                message.getTimestamp(),
                (DomainEvent) message.getPayload(),
                metadata);
    }
}
