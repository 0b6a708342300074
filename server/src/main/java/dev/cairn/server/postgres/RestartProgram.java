package dev.cairn.server.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * PostgreSQL's own program that starts a server again as it was started the last time, with the same port and settings. It
 * says at once where the server ends instead of starting, and waits for one that recovers, however slow the machine is.
 */
final class RestartProgram {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private RestartProgram() {}

    /**
     * Starts the server, and waits until it lets people in.
     *
     * @param within how long it may recover
     * @param noMore asked again and again; where it is true, nobody waits any longer, and the server is left as it is
     * @throws IOException where it does not start
     */
    static void run(ServerFiles files, Duration within, BooleanSupplier noMore) throws IOException {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses to run as root, who therefore goes by another name, as at the first start.
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                program(files).toString(),
                "restart",
                "-D",
                files.data().toString(),
                "-w",
                "-t",
                Long.toString(within.toSeconds())));
        ProcessBuilder.Redirect said =
                ProcessBuilder.Redirect.appendTo(files.startLog().toFile());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        try {
            while (!process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (noMore.getAsBoolean()) {
                    process.destroy();
                    return;
                }
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was starting", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException("pg_ctl ended with " + process.exitValue());
        }
    }

    private static Path program(ServerFiles files) throws IOException {
        Path server = files.program();
        if (server == null) {
            throw new IOException("it is not noted how PostgreSQL was started");
        }
        return server.resolveSibling(server.getFileName().toString().replaceFirst("^postgres", "pg_ctl"));
    }
}
