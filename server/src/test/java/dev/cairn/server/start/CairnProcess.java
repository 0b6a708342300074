package dev.cairn.server.start;

import dev.cairn.server.CairnApplication;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cairn as operators run it: a process of its own, with its own PostgreSQL. */
public final class CairnProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;
    private static final Pattern READY = Pattern.compile("Cairn is ready at http://[0-9.]+:([0-9]+) .*");

    private final Process process;
    private final Path home;
    private final Path errors;

    private CairnProcess(Process process, Path home, Path errors) {
        this.process = process;
        this.home = home;
        this.errors = errors;
    }

    /** @param environment settings beside the data directory; the port is any free one where it is not said */
    public static CairnProcess start(Path home, Map<String, String> environment) throws IOException {
        Path errors = Files.createTempFile("cairn-", ".err");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                CairnApplication.class.getName(),
                "run");
        builder.environment().putAll(Map.of("CAIRN_HOME", home.toString(), "CAIRN_PORT", "0"));
        builder.environment().putAll(environment);
        builder.redirectError(errors.toFile());
        return new CairnProcess(builder.start(), home, errors);
    }

    /** Without what is there for tests only, such as the way in which they log. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it answers, and gives its port. */
    public int awaitReady() throws IOException {
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new AssertionError("It ended before it was ready: " + errors());
    }

    /** Waits for its end, and gives its exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end.");
        }
        return process.exitValue();
    }

    /** What else it says on standard output; it waits for its end. */
    List<String> output() {
        return process.inputReader().lines().toList();
    }

    /** What it says on standard error, without what the JVM says about itself. */
    public List<String> errors() throws IOException {
        try (Stream<String> lines = Files.lines(errors)) {
            return lines.filter(line -> !line.contains("WARNING")).toList();
        }
    }

    /** Lets it say what it wants; else it would wait for its words to be read. */
    public CairnProcess unheard() {
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(line -> {}));
        return this;
    }

    /** As the system or an operator asks it to end. */
    public void terminate() {
        // By its handle, for the process itself would close what it says as well.
        process.toHandle().destroy();
    }

    /** As kill -9: it cannot do anything about it. */
    public void kill() {
        process.destroyForcibly();
    }

    /** The process of its PostgreSQL. */
    public ProcessHandle postgres() throws IOException {
        try (Stream<String> lines = Files.lines(home.resolve("postgres/data/postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        }
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            process.destroy();
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
        Files.deleteIfExists(errors);
    }
}
