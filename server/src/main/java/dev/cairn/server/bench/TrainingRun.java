package dev.cairn.server.bench;

import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code cairn bench training}: lets a Cairn that is thrown away work for a while, so that the JVM writes down not only which
 * classes were loaded, but which methods were used how. A later start then compiles what matters at once, where it would first
 * have to find it out. For the launcher, when it has built the jar.
 */
@Command(
        name = "training",
        description = "Make the JVM's AOT cache from a Cairn at work.",
        hidden = true,
        mixinStandardHelpOptions = true)
public final class TrainingRun implements Callable<Integer> {

    private static final int GOALS = 200;
    private static final int EVENTS = 20;
    private static final int CLIENTS = 4;
    /** As often as it takes until the compiler has seen most of what it will compile. */
    private static final int REQUESTS = 15_000;
    /** On a machine that has other things to do it is less. */
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    private static final String JSON = "application/json";

    private final Terminal terminal;

    @Option(names = "--cache", required = true, description = "The file that the JVM writes.")
    private @Nullable Path cache;

    @Option(names = "--options", defaultValue = "", description = "Options for the JVM at work.")
    private String options = "";

    /** @param terminal where it was typed */
    public TrainingRun(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        // The launcher would start it with the cache that is yet to be made.
        System.clearProperty(ThrowAwayCairn.LAUNCHER);
        String output = options + " -XX:AOTCacheOutput=" + cache;
        try (ThrowAwayCairn cairn = ThrowAwayCairn.start(
                Path.of(System.getProperty("java.io.tmpdir")), Map.of("JDK_JAVA_OPTIONS", output))) {
            UniformLog.Content content = UniformLog.fill(cairn.database(), GOALS, EVENTS);
            String overview = "/api/v1/cycles/" + content.cycles().getFirst().value() + "/overview";
            Client.Maker people = number ->
                    number == 0 ? new Asking(cairn, List.of(overview), JSON) : new CheckingIn(cairn, content, number);
            try (Load load = Load.of(CLIENTS, people)) {
                load.run(REQUESTS, AT_MOST);
            }
        }
        terminal.err().println("The cache is made.");
        return ExitCode.DONE.number();
    }
}
