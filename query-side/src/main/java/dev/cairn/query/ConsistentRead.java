package dev.cairn.query;

import java.util.Objects;
import java.util.function.LongFunction;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads all that an answer needs from one state of the database, so that the answer is true for exactly one position of the
 * log even while events are taken in.
 */
public final class ConsistentRead {

    private final TransactionTemplate transaction;
    private final ProjectionPosition position;

    public ConsistentRead(PlatformTransactionManager transactions, ProjectionPosition position) {
        this.transaction = new TransactionTemplate(transactions);
        // PostgreSQL takes one snapshot for a repeatable read, and a reader neither waits nor makes others wait.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setReadOnly(true);
        this.position = position;
    }

    /** What the question finds in the tables, given the position that they are at. */
    public <T> T at(LongFunction<T> question) {
        return Objects.requireNonNull(transaction.execute(status -> question.apply(position.hold())));
    }
}
