package dev.cairn.server.bench;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every benchmark can be told. */
final class BenchOptions {

    @Option(names = "--quick", description = "Short and rough: a tenth of the warm-up, a quarter of the measurement.")
    private boolean quick;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description = "The longest warm-up; it ends earlier where the rate is steady. Default: ${DEFAULT-VALUE}.",
            defaultValue = "180")
    private int warmUpSeconds;

    @Option(
            names = "--measure",
            paramLabel = "SECONDS",
            description = "How long each line is measured. Default: ${DEFAULT-VALUE}.",
            defaultValue = "20")
    private int measureSeconds;

    @Option(
            names = "--directory",
            description = "Where the data directory that is thrown away is made; its disk is what is measured."
                    + " Default: the system's directory for temporary files.")
    private @Nullable Path directory;

    boolean json() {
        return json;
    }

    boolean quick() {
        return quick;
    }

    Duration warmUp() {
        return Duration.ofSeconds(quick ? Math.max(1, warmUpSeconds / 10) : warmUpSeconds);
    }

    Duration measure() {
        return Duration.ofSeconds(quick ? Math.max(1, measureSeconds / 4) : measureSeconds);
    }

    Path directory() {
        return directory == null ? Path.of(System.getProperty("java.io.tmpdir")) : directory;
    }
}
