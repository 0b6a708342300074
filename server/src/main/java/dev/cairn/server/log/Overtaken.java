package dev.cairn.server.log;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Tells whether something failed only because somebody else did something at the same time: another process was faster on the
 * same stream, or PostgreSQL gave one of two transactions up. Nothing was done then, and doing it again can succeed.
 */
public final class Overtaken {

    /** Deadlock, serialization failure, lock not available. Not all of them have an exception of their own in Spring. */
    private static final Set<String> STATES = Set.of("40P01", "40001", "55P03");

    private Overtaken() {}

    /** Whether the failure is of that kind, however it is wrapped. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || cause instanceof ConcurrencyFailureException
                    || (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }
}
