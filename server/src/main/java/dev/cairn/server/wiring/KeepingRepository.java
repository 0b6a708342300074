package dev.cairn.server.wiring;

import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Loads a stream from the log once, and then goes on from the state that it kept. Whoever loads holds the lock of the stream
 * until the unit of work is cleaned up, and a state comes back between the commit and that; where the unit of work is rolled
 * back, it does not come back, and the next one reads the log.
 */
final class KeepingRepository<T> extends EventSourcingRepository<T> {

    private final EventStore log;
    private final KeptStates<T> states;

    /** @param builder says everything but what is kept */
    KeepingRepository(Builder<T> builder, EventStore log, KeptStates<T> states) {
        super(builder);
        this.log = log;
        this.states = states;
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String aggregateIdentifier, @Nullable Long expectedVersion) {
        KeptStates.Kept<T> kept = states.take(aggregateIdentifier);
        EventSourcedAggregate<T> aggregate = kept == null
                ? super.doLoadWithLock(aggregateIdentifier, expectedVersion)
                : new KeptAggregate<>(aggregateIdentifier, kept, aggregateModel(), log);
        keepOnceCommitted(aggregate);
        return aggregate;
    }

    @Override
    protected EventSourcedAggregate<T> doCreateNewForLock(Callable<T> factoryMethod) throws Exception {
        EventSourcedAggregate<T> aggregate = super.doCreateNewForLock(factoryMethod);
        keepOnceCommitted(aggregate);
        return aggregate;
    }

    private void keepOnceCommitted(EventSourcedAggregate<T> aggregate) {
        CurrentUnitOfWork.get().afterCommit(committed -> {
            Long sequence = aggregate.version();
            // A stream that was only asked for has no events, and no sequence.
            if (sequence != null) {
                states.put(aggregate.identifierAsString(), aggregate.getAggregateRoot(), sequence);
            }
        });
    }
}
