package dev.cairn.server.axonserver;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Commits PostgreSQL's transaction after Axon Server has taken the events. Axon's own way commits it first, and then events
 * that Axon Server refuses have changed the rules all the same. So the locks of the rules are held until the events are in the
 * log.
 */
final class CommitAfterTheLog implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final TransactionManager transactions;

    CommitAfterTheLog(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        Transaction transaction = transactions.startTransaction();
        work.onRollback(failed -> transaction.rollback());
        Object result = chain.proceed();
        // Handlers of one phase run as they were registered. The store registers its commit while commits are prepared,
        // in a
        // step that it has registered by now; so this step, and with it this commit, comes after it.
        work.onPrepareCommit(prepared -> prepared.onCommit(committing -> transaction.commit()));
        return result;
    }
}
