package dev.cairn.server.wiring;

import dev.cairn.command.RuleBroken;
import dev.cairn.server.request.RequestMetadata;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.inspection.AggregateModel;

/**
 * An aggregate whose state was kept and may be behind the log. Events that are decided on an old state never get into the
 * log, for their places in the stream are taken. What leads to no events is believed only of the present state: a
 * refusal, and the answer that all of it holds already. There the events that were missed are read and, if there are any,
 * it is decided again.
 */
final class KeptAggregate<T> extends EventSourcedAggregate<T> {

    private final EventStore log;
    private final String streamId;

    KeptAggregate(String streamId, KeptStates.Kept<T> kept, AggregateModel<T> model, EventStore log) {
        super(kept.state(), model, log, NoSnapshotTriggerDefinition.TRIGGER);
        initSequence(kept.sequence());
        this.log = log;
        this.streamId = streamId;
    }

    @Override
    public Object handle(Message<?> message) throws Exception {
        if (message.getMetaData().get(RequestMetadata.IF_MATCH) instanceof String revision
                && !revision.equals(Long.toString(version()))) {
            // Whoever asks has seen another state than this one, perhaps a newer one.
            catchUp();
        }
        long before = version();
        try {
            Object result = super.handle(message);
            if (version() > before || !catchUp()) {
                return result;
            }
        } catch (RuleBroken refusal) {
            // Rules are looked at before the first event is applied, so the state is as it was.
            if (!catchUp()) {
                throw refusal;
            }
        }
        return super.handle(message);
    }

    /** Whether there were events that the state did not know. */
    private boolean catchUp() {
        DomainEventStream missed = log.readEvents(streamId, version() + 1);
        if (!missed.hasNext()) {
            return false;
        }
        initializeState(missed);
        return true;
    }
}
