package dev.cairn.server.bench;

import dev.cairn.server.cli.CommandFailure;
import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.security.TokenFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A Cairn as operators run it: a process of its own with its own PostgreSQL, on a free port and in a directory that
 * nobody else uses. Both are gone when it is closed, also where the benchmark is broken off by Ctrl-C.
 */
final class ThrowAwayCairn implements AutoCloseable {

    /** Where {@code ./cairn} says where it lies, so that what is measured is started as it is started by everybody. */
    static final String LAUNCHER = "cairn.launcher";

    private static final Pattern READY = Pattern.compile("Cairn is ready at (http://[0-9.]+:[0-9]+)[ ;].*");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path home;
    private final Map<String, String> environment;
    private final Thread closing = new Thread(this::end, "throw-away-cairn");
    private Running running;

    private ThrowAwayCairn(Path home, Map<String, String> environment, List<String> options) throws IOException {
        this.home = home;
        this.environment = environment;
        this.running = launch(home, environment, options);
        Runtime.getRuntime().addShutdownHook(closing);
    }

    private record Running(Process process, URI address, Duration startedWithin) {}

    /**
     * Starts one on an empty data directory and waits until it answers.
     *
     * @param below where its data directory is made
     * @param environment settings beside directory and port
     * @throws CommandFailure where it does not start
     */
    static ThrowAwayCairn start(Path below, Map<String, String> environment) throws IOException {
        return start(below, environment, List.of());
    }

    /**
     * Likewise, the first time with options such as {@code --demo}.
     *
     * @throws CommandFailure where it does not start
     */
    static ThrowAwayCairn start(Path below, Map<String, String> environment, List<String> options) throws IOException {
        return new ThrowAwayCairn(
                Files.createTempDirectory(below, "cairn-bench-").resolve("home"), environment, options);
    }

    /**
     * Stops it and starts it again on the same data.
     *
     * @throws CommandFailure where it does not start
     */
    void restart() throws IOException {
        stop();
        running = launch(home, environment, List.of());
    }

    private static Running launch(Path home, Map<String, String> environment, List<String> options) throws IOException {
        Path errors = home.resolveSibling("errors");
        List<String> command = new ArrayList<>(command());
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(Map.of("CAIRN_HOME", home.toString(), "CAIRN_PORT", "0"));
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                Duration within = Duration.ofNanos(System.nanoTime() - begin);
                // Whatever else it says is of no interest, but must not fill the pipe.
                Thread.startVirtualThread(() -> drain(output));
                return new Running(process, URI.create(ready.group(1)), within);
            }
        }
        throw new CommandFailure(
                ExitCode.BROKEN, "The Cairn that was to be measured does not start: " + Files.readString(errors));
    }

    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // It has ended, and so has what there was to read.
            return;
        }
    }

    private static List<String> command() {
        String launcher = System.getProperty(LAUNCHER);
        if (launcher != null) {
            return List.of(launcher, "run");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Ddisable-axoniq-console-message=true"));
        String classPath = System.getProperty("java.class.path");
        boolean oneJar = classPath.endsWith(".jar") && !classPath.contains(System.getProperty("path.separator"));
        command.addAll(
                oneJar
                        ? List.of("-jar", classPath, "run")
                        : List.of("-cp", classPath, "dev.cairn.server.CairnApplication", "run"));
        return command;
    }

    /** Where it answers. */
    URI address() {
        return running.address;
    }

    /** What lets its operator in. */
    String token() {
        try {
            return TokenFile.read(TokenFile.in(home));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BROKEN, "The token of the Cairn that is measured cannot be read: " + e);
        }
    }

    /** From the start of the process until it answered. */
    Duration startedWithin() {
        return running.startedWithin;
    }

    /** Its data directory. */
    Path home() {
        return home;
    }

    /** Its Java process. */
    ProcessHandle java() {
        return running.process.toHandle();
    }

    /** The first process of its PostgreSQL; the others are its children. */
    ProcessHandle postgres() {
        try (Stream<String> lines = Files.lines(home.resolve("postgres/data/postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BROKEN, "The PostgreSQL that is measured cannot be found: " + e);
        }
    }

    /** The way into its PostgreSQL, past Cairn: to fill the log, and to measure what PostgreSQL alone manages. */
    PostgresAccess database() {
        try {
            return PostgresAccess.embeddedIn(home);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BROKEN, "The PostgreSQL that is measured cannot be found: " + e);
        }
    }

    private void stop() {
        Process process = running.process;
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        stop();
        try {
            FileSystemUtils.deleteRecursively(home.getParent());
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BROKEN, home.getParent() + " cannot be deleted: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(closing);
        end();
    }
}
