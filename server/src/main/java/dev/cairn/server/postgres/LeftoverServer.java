package dev.cairn.server.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived its Cairn, which was killed or crashed. It holds all that was confirmed; stopping it the normal way
 * is the gentlest way on. Where it was killed itself, PostgreSQL recovers at its start, but does not start as long as one of
 * the processes that served connections is still busy: nobody tells those that their server is gone, and a long query goes on
 * to its end. They are ended; what they were doing was not confirmed.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);

    private LeftoverServer() {}

    static void stop(ServerFiles files, Duration within) throws IOException {
        ProcessHandle server = files.postmaster();
        if (server != null && serves(server, files.data())) {
            LOG.info("A PostgreSQL of a Cairn that did not end cleanly is still running; it is stopped first.");
            interrupt(server);
            awaitEnd(server, within);
            return;
        }
        if (server != null) {
            // The number was given to another program since, and PostgreSQL would take that one for its own.
            LOG.info("PostgreSQL did not end cleanly the last time; it recovers now.");
            Files.deleteIfExists(files.data().resolve("postmaster.pid"));
        }
        List<ProcessHandle> orphans = orphans(files);
        orphans.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : orphans) {
            awaitEnd(each, within);
        }
    }

    private static void awaitEnd(ProcessHandle process, Duration within) throws IOException {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the PostgreSQL that was left over", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("a PostgreSQL that was left over, process " + process.pid() + ", does not stop", e);
        }
    }

    /** Whatever runs the server's program without being a server, or the child of one. */
    private static List<ProcessHandle> orphans(ServerFiles files) throws IOException {
        Path server = files.program();
        if (server == null || !Files.exists(server)) {
            return List.of();
        }
        Path program = server.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> program(process).filter(program::equals).isPresent())
                .filter(process -> !hasArgument(process, "-D"))
                .filter(process -> process.parent()
                        .flatMap(LeftoverServer::program)
                        .filter(LeftoverServer::isPostgres)
                        .isEmpty())
                .toList();
    }

    private static boolean hasArgument(ProcessHandle process, String wanted) {
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(wanted))
                .orElse(false);
    }

    private static Optional<Path> program(ProcessHandle process) {
        return process.info().command().map(Path::of);
    }

    private static boolean isPostgres(Path program) {
        return program.getFileName().toString().startsWith("postgres");
    }

    private static boolean serves(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        boolean postgres = program(process).filter(LeftoverServer::isPostgres).isPresent();
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
