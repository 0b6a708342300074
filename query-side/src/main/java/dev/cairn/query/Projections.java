package dev.cairn.query;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Feeds events to all projectors, each exactly once: the position that was reached is stored in the transaction that stores
 * the rows, and what is at or below it is not taken in again.
 */
public final class Projections {

    private final JdbcClient jdbc;
    private final ProjectionPosition position;
    private final List<Projector> projectors;

    /** @param projectors in the order in which they are fed; a later one may read what an earlier one has written */
    public Projections(JdbcClient jdbc, ProjectionPosition position, List<Projector> projectors) {
        this.jdbc = jdbc;
        this.position = position;
        this.projectors = List.copyOf(projectors);
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
        long reached = position.lock();
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
        jdbc.sql("update projection.position set position = :position where reader = :reader")
                .param("position", last)
                .param("reader", ProjectionPosition.LIVE)
                .update();
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
