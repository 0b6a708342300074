package dev.cairn.query;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Feeds events to all projectors, each exactly once: the position that was reached is stored in the transaction that stores
 * the rows, and what is at or below it is not taken in again.
 */
public final class Projections {

    private final ProjectionPosition position;
    private final Supplier<List<Projector>> fed;
    private List<Projector> projectors = List.of();
    private @Nullable Long generation;

    /** @param projectors in the order in which they are fed; a later one may read what an earlier one has written */
    public Projections(ProjectionPosition position, List<Projector> projectors) {
        this(position, () -> projectors);
    }

    /**
     * @param fed gives those that are to be fed, in that order; asked at the beginning and wherever rows were made anew, for
     *     then what a projector remembers is good for nothing
     */
    public Projections(ProjectionPosition position, Supplier<List<Projector>> fed) {
        this.position = position;
        this.fed = fed;
    }

    /**
     * Takes in a batch within the transaction of the caller.
     *
     * @param batch by ascending position
     * @throws IllegalStateException where no transaction is running
     * @throws IllegalArgumentException where the positions do not ascend
     * @throws ProjectionFailedException where a projector cannot take it in
     */
    public void project(List<RecordedEvent> batch) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Events are projected in a transaction only.");
        }
        requireAscending(batch);
        ProjectionPosition.Locked locked = position.lock();
        if (generation == null || generation != locked.generation()) {
            projectors = List.copyOf(fed.get());
            generation = locked.generation();
        }
        long reached = locked.position();
        List<RecordedEvent> fresh =
                batch.stream().filter(event -> event.position() > reached).toList();
        if (fresh.isEmpty()) {
            return;
        }
        for (Projector projector : projectors) {
            try {
                projector.project(reached, fresh);
            } catch (RuntimeException e) {
                throw new ProjectionFailedException(projector.name(), fresh, e);
            }
        }
        long last = fresh.getLast().position();
        position.advance(last);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                position.reached(last);
            }
        });
    }

    private static void requireAscending(List<RecordedEvent> batch) {
        for (int i = 1; i < batch.size(); i++) {
            if (batch.get(i).position() <= batch.get(i - 1).position()) {
                throw new IllegalArgumentException("Position " + batch.get(i).position() + " came after "
                        + batch.get(i - 1).position() + ".");
            }
        }
    }
}
