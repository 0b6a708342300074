package dev.cairn.server.web;

import dev.cairn.server.axonserver.AxonServerAwayException;
import dev.cairn.server.log.Overtaken;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** What it means to whoever asks when the database says no. */
final class StoreProblems {

    /** When it makes sense to ask again, in seconds. */
    private static final String RETRY_AFTER = "2";

    /** Shut down, crashed, starting, or out of connections; the class 08 stands for lost and refused connections. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "57P05", "53300", "25006");

    private StoreProblems() {}

    /** The problem behind a failure, or null where it is none of the store's. */
    static @Nullable ProblemDetail of(Throwable failure) {
        if (isAway(failure)) {
            return Problem.UNAVAILABLE.with(
                    "The database does not answer. A question can be asked again in a moment. Of a command it is not known"
                            + " whether it was done: sent again with the same Idempotency-Key, it is done once.");
        }
        if (Overtaken.is(failure) || isLocked(failure)) {
            return Problem.CONCURRENT_CHANGE.with("Others changed the same thing at the same time; try again.");
        }
        return null;
    }

    /** What is told beside the problem. */
    static HttpHeaders headers(ProblemDetail problem) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.getStatus() == Problem.UNAVAILABLE.status().value()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return headers;
    }

    private static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AxonServerAwayException
                    || cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || (cause instanceof SQLException sql && isAway(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The database and its driver always say a state. Without one speaks the pool, of a connection that it has given up because
     * it was lost: where a transaction could not even be rolled back, that is all that is left to be seen of it.
     */
    private static boolean isAway(@Nullable String state) {
        return state == null || state.startsWith("08") || AWAY.contains(state);
    }

    private static boolean isLocked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LockAcquisitionFailedException) {
                return true;
            }
        }
        return false;
    }
}
