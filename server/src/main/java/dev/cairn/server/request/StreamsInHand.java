package dev.cairn.server.request;

import dev.cairn.command.Command;
import dev.cairn.command.Involvement;
import dev.cairn.command.Surroundings;
import dev.cairn.command.cycle.CycleCommand;
import dev.cairn.command.cycle.CycleDecider;
import dev.cairn.command.cycle.CycleState;
import dev.cairn.command.objective.ObjectiveCommand;
import dev.cairn.command.objective.ObjectiveDecider;
import dev.cairn.command.objective.ObjectiveState;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.MetadataKeys;
import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.objective.ObjectiveEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Goals and cycles that one request changes together: read from the log once, and kept until the request is done. Nothing of it
 * is kept for later, so that nobody else sees what may still be taken back.
 */
final class StreamsInHand implements Together.Deciding {

    private final EventStore store;
    private final Surroundings around;
    private final Map<String, String> metadata;
    private final String conversation = UUID.randomUUID().toString();
    private final Map<String, ObjectiveState> goals = new HashMap<>();
    private final Map<String, CycleState> cycles = new HashMap<>();
    private final Map<String, Long> nextSequences = new HashMap<>();

    /** @param metadata what each event is to carry of the request */
    StreamsInHand(EventStore store, Surroundings around, Map<String, String> metadata) {
        this.store = store;
        this.around = around;
        this.metadata = metadata;
    }

    @Override
    public void decide(Command command) {
        handle(command, metadata, true);
    }

    @Override
    public void follow(Command command) {
        Map<String, String> automatic = new HashMap<>(metadata);
        automatic.put(MetadataKeys.SOURCE, MetadataKeys.SOURCE_AUTOMATION);
        handle(command, automatic, true);
    }

    @Override
    public void check(Command command) {
        handle(command, metadata, false);
    }

    @Override
    public Surroundings around() {
        return around;
    }

    /** In a unit of work of its own, which says to the gate who asks, and hands the events to the log when it ends. */
    private void handle(Command command, Map<String, String> said, boolean record) {
        CommandMessage<Command> message =
                GenericCommandMessage.<Command>asCommandMessage(command).andMetaData(said);
        UnitOfWork<CommandMessage<Command>> work = DefaultUnitOfWork.startAndGet(message);
        try {
            around.deciding(command.streamId());
            load(command.streamId());
            around.permit(command, involvement(command));
            List<? extends DomainEvent> events = decided(command);
            if (record && !events.isEmpty()) {
                append(command.streamId(), events, message, said);
            }
            work.commit();
        } catch (RuntimeException e) {
            if (work.isActive()) {
                work.rollback(e);
            }
            throw e;
        }
    }

    /** The place of the last event of that stream, from 0; -1 where it has none. */
    long revision(String streamId) {
        load(streamId);
        return nextSequences.getOrDefault(streamId, 0L) - 1;
    }

    private void load(String streamId) {
        if (nextSequences.containsKey(streamId)) {
            return;
        }
        nextSequences.put(streamId, 0L);
        DomainEventStream events = store.readEvents(streamId);
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            evolve(event);
            nextSequences.put(streamId, event.getSequenceNumber() + 1);
        }
    }

    private @Nullable Involvement involvement(Command command) {
        return goal(command.streamId()) instanceof ObjectiveState.Existing existing ? existing.involvement() : null;
    }

    private List<? extends DomainEvent> decided(Command command) {
        return switch (command) {
            case ObjectiveCommand of -> ObjectiveDecider.decide(goal(of.streamId()), of, around);
            case CycleCommand of -> CycleDecider.decide(cycle(of.streamId()), of, around);
            default -> throw new IllegalArgumentException("Not of a goal or a cycle: " + command.streamId());
        };
    }

    private void append(
            String streamId,
            List<? extends DomainEvent> events,
            CommandMessage<Command> message,
            Map<String, String> said) {
        MetaData origin = MetaData.from(said)
                .and(MetadataKeys.CAUSATION_ID, message.getIdentifier())
                .and(MetadataKeys.CORRELATION_ID, conversation);
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (DomainEvent event : events) {
            long sequence = nextSequences.merge(streamId, 1L, Long::sum) - 1;
            DomainEventMessage<?> appended = new GenericDomainEventMessage<>(
                    streamId.substring(0, streamId.indexOf(':')), streamId, sequence, event, origin);
            messages.add(appended);
            evolve(appended);
        }
        store.publish(messages);
    }

    private void evolve(DomainEventMessage<?> message) {
        switch ((DomainEvent) message.getPayload()) {
            case ObjectiveEvent of ->
                goals.put(of.streamId(), goal(of.streamId()).evolve(of, message.getTimestamp()));
            case CycleEvent of -> cycles.put(of.streamId(), cycle(of.streamId()).evolve(of));
            default -> throw new IllegalArgumentException("Not of a goal or a cycle: " + message);
        }
    }

    private ObjectiveState goal(String streamId) {
        return goals.getOrDefault(streamId, ObjectiveState.initial());
    }

    private CycleState cycle(String streamId) {
        return cycles.getOrDefault(streamId, CycleState.initial());
    }
}
