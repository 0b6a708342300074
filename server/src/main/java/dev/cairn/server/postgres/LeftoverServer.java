package dev.cairn.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived its Cairn, which was killed or crashed. It holds all that was confirmed; stopping it the normal way
 * is the gentlest way on. Where only its pid file is left, PostgreSQL recovers by itself at its start.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);

    private LeftoverServer() {}

    static void stop(ServerFiles files, Duration within) throws IOException {
        ProcessHandle process = files.postmaster();
        if (process == null) {
            return;
        }
        if (!serves(process, files.data())) {
            // The number was given to another program since, and PostgreSQL would take that one for its own.
            LOG.info("PostgreSQL did not end cleanly the last time; it recovers now.");
            Files.deleteIfExists(files.data().resolve("postmaster.pid"));
            return;
        }
        LOG.info("A PostgreSQL of a Cairn that did not end cleanly is still running; it is stopped first.");
        interrupt(process);
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the PostgreSQL that was left over", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("a PostgreSQL that was left over, process " + process.pid() + ", does not stop", e);
        }
    }

    private static boolean serves(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        return postgres
                && info.arguments()
                        .map(arguments -> List.of(arguments).contains(data.toString()))
                        .orElse(true);
    }

    /** SIGINT asks for a fast shutdown: open transactions are rolled back, and everything confirmed is written. */
    private static void interrupt(ProcessHandle process) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            process.destroy();
            return;
        }
        Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .inheritIO()
                .start();
        try {
            kill.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
