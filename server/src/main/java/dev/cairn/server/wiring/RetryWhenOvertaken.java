package dev.cairn.server.wiring;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;

/**
 * Decides a command again, at once, where another process was faster on the same stream or the database gave one of two
 * transactions up: its decision was about a state that is over. Everything else is final.
 */
final class RetryWhenOvertaken implements RetryScheduler {

    /** More than this many at the same stream at the same time is no coincidence any more. */
    static final int ATTEMPTS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(RetryWhenOvertaken.class);

    @SuppressWarnings("rawtypes")
    @Override
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable commandDispatch) {
        if (failures.size() >= ATTEMPTS || !overtaken(lastFailure)) {
            return false;
        }
        LOG.debug("{} was overtaken and is decided again.", command.getCommandName());
        commandDispatch.run();
        return true;
    }

    private static boolean overtaken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || cause instanceof TransientDataAccessException) {
                return true;
            }
        }
        return false;
    }
}
