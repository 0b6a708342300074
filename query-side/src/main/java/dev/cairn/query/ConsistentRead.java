package dev.cairn.query;

import java.util.List;
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
    private final List<String> required;

    public ConsistentRead(PlatformTransactionManager transactions, ProjectionPosition position) {
        this(transactionOf(transactions), position, List.of());
    }

    private ConsistentRead(TransactionTemplate transaction, ProjectionPosition position, List<String> required) {
        this.transaction = transaction;
        this.position = position;
        this.required = required;
    }

    private static TransactionTemplate transactionOf(PlatformTransactionManager transactions) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        // PostgreSQL takes one snapshot for a repeatable read, and a reader neither waits nor makes others wait.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setReadOnly(true);
        return transaction;
    }

    /** The same for answers that take from these projections, which may be new and have no rows yet. */
    public ConsistentRead requiring(String... projections) {
        return new ConsistentRead(transaction, position, List.of(projections));
    }

    /**
     * What the question finds in the tables, given the position that they are at.
     *
     * @throws NotBuiltYetException where a projection that it requires has no rows yet
     */
    public <T> T at(LongFunction<T> question) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long at = position.hold();
            required.forEach(position::requireBuilt);
            return question.apply(at);
        }));
    }
}
