package dev.cairn.server.bench;

import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.Terminal;
import dev.cairn.server.postgres.PostgresAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn bench start}. */
@Command(
        name = "start",
        description = "From the start of the process until Cairn answers: on an empty data directory, and again.",
        mixinStandardHelpOptions = true)
public final class StartBench implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--starts", description = "How many later starts. Default: ${DEFAULT-VALUE}.", defaultValue = "5")
    private int starts;

    /** @param terminal where it was typed */
    public StartBench(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (ThrowAwayCairn cairn = ThrowAwayCairn.start(options.directory(), Map.of())) {
            Machine machine = machine(cairn);
            Report report = new Report("start", machine);
            report.add("first start, s", seconds(cairn));
            List<Double> later = new ArrayList<>();
            for (int i = 0; i < (options.quick() ? 1 : Math.max(1, starts)); i++) {
                cairn.restart();
                later.add(seconds(cairn));
            }
            later.sort(null);
            report.add("later start, s, median of " + later.size(), later.get(later.size() / 2));
            report.add("later start, s, longest", later.getLast());
            Processes.residentMegabytes(cairn.java())
                    .ifPresent(size -> report.add("resident memory of Cairn's Java process after the start, MB", size));
            report.print(terminal, options.json());
        }
        return ExitCode.DONE.number();
    }

    private static Machine machine(ThrowAwayCairn cairn) throws IOException, SQLException {
        PostgresAccess database = cairn.database();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.username(), database.password())) {
            return Machine.of(cairn.home(), connection);
        }
    }

    private static double seconds(ThrowAwayCairn cairn) {
        return cairn.startedWithin().toMillis() / 1000.0;
    }
}
