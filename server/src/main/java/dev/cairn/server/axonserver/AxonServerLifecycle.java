package dev.cairn.server.axonserver;

import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the start whether Axon Server answers, and leaves it in order: first no more commands are taken from others, then
 * those that are on their way come to their end, then the connection is closed.
 */
final class AxonServerLifecycle implements SmartLifecycle {

    /** Before the projections, which read by this connection, and so left after them. */
    static final int PHASE = -1000;

    private static final Logger LOG = LoggerFactory.getLogger(AxonServerLifecycle.class);
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(10);

    private final AxonServerConnectionManager connections;
    private final AxonServerSettings settings;
    private final AxonServerCommandBus commands;
    private final AxonServerQueryBus queries;
    private volatile boolean running;

    AxonServerLifecycle(
            AxonServerConnectionManager connections,
            AxonServerSettings settings,
            AxonServerCommandBus commands,
            AxonServerQueryBus queries) {
        this.connections = connections;
        this.settings = settings;
        this.commands = commands;
        this.queries = queries;
    }

    /** @throws StartRefusedException where Axon Server does not answer, or does not let Cairn in */
    @Override
    public void start() {
        requireAnswer();
        commands.start();
        queries.start();
        running = true;
    }

    private void requireAnswer() {
        try {
            connections
                    .getConnection()
                    .eventChannel()
                    .getLastToken()
                    .get(settings.connectWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw unreachable(e);
        } catch (ExecutionException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("AXONIQ-100") || message.contains("oken")) {
                throw new StartRefusedException(
                        ExitCode.AXON_SERVER_ACCESS_DENIED,
                        "Axon Server at " + settings.servers() + " does not let Cairn in; look at"
                                + " CAIRN_AXON_SERVER_TOKEN and CAIRN_AXON_SERVER_CONTEXT.",
                        e);
            }
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        }
    }

    private StartRefusedException unreachable(Exception cause) {
        return new StartRefusedException(
                ExitCode.AXON_SERVER_UNREACHABLE,
                "Axon Server at " + settings.servers() + ", context " + settings.context()
                        + ", does not answer; is it running, and are CAIRN_AXON_SERVER_SERVERS and"
                        + " CAIRN_AXON_SERVER_TLS right?",
                cause);
    }

    @Override
    public void stop() {
        try {
            queries.disconnect();
            commands.disconnect()
                    .thenCompose(left ->
                            CompletableFuture.allOf(commands.shutdownDispatching(), queries.shutdownDispatching()))
                    .get(LEAVE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Commands on their way through Axon Server have not come to an end.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.shutdown();
            running = false;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
