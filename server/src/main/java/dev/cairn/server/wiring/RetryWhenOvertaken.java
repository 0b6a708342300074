package dev.cairn.server.wiring;

import dev.cairn.server.log.Overtaken;
import dev.cairn.server.telemetry.RequestContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides a command again where it was {@linkplain Overtaken overtaken}: its decision was about a state that is over.
 * Everything else is final. The first time at once, for mostly the other one is through by then; after that with growing
 * pauses of random length, so that those who met do not meet again.
 */
final class RetryWhenOvertaken implements RetryScheduler {

    /** More than this many at the same stream at the same time is no coincidence any more. */
    static final int ATTEMPTS = 10;

    /** The longest pause; the pauses before all attempts are a quarter of a second together, on average. */
    private static final long LONGEST_PAUSE_MICROS = 80_000;

    private static final long FIRST_PAUSE_MICROS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(RetryWhenOvertaken.class);

    private final Executor later = Executors.newVirtualThreadPerTaskExecutor();
    private final Runnable retried;

    /** @param retried called each time that a command is decided again */
    RetryWhenOvertaken(Runnable retried) {
        this.retried = retried;
    }

    @SuppressWarnings("rawtypes")
    @Override
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable commandDispatch) {
        int attempt = failures.size();
        if (attempt >= ATTEMPTS || !Overtaken.is(lastFailure)) {
            return false;
        }
        LOG.debug("{} was overtaken and is decided again.", command.getCommandName());
        retried.run();
        if (attempt <= 1) {
            commandDispatch.run();
        } else {
            CompletableFuture.delayedExecutor(pauseMicros(attempt), TimeUnit.MICROSECONDS, later)
                    .execute(RequestContext.handedOn(commandDispatch));
        }
        return true;
    }

    /** Up to twice as long with each attempt. */
    static long pauseMicros(int attempt) {
        long most = Math.min(LONGEST_PAUSE_MICROS, FIRST_PAUSE_MICROS << Math.min(attempt, 10));
        return ThreadLocalRandom.current().nextLong(most / 2, most + 1);
    }
}
