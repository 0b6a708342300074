package dev.cairn.server.bench;

import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.Terminal;
import dev.cairn.server.postgres.PostgresAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn bench check-ins}. */
@Command(
        name = "check-ins",
        description = "Check-ins over HTTP by several clients at once, beside what PostgreSQL alone manages.",
        mixinStandardHelpOptions = true)
public final class CheckInsBench implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--goals", description = "Goals in the log. Default: ${DEFAULT-VALUE}.", defaultValue = "5000")
    private int goals;

    @Option(names = "--events", description = "Events of each goal. Default: ${DEFAULT-VALUE}.", defaultValue = "50")
    private int events;

    @Option(
            names = "--clients",
            description = "How many check in at the same time, one after the other. Default: ${DEFAULT-VALUE}.",
            split = ",",
            defaultValue = "1,16,32")
    private List<Integer> clients = new ArrayList<>();

    /** @param terminal where it was typed */
    public CheckInsBench(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        try (ThrowAwayCairn cairn = ThrowAwayCairn.start(options.directory(), Map.of())) {
            PostgresAccess database = cairn.database();
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.username(), database.password())) {
                Report report = new Report("check-ins", Machine.of(cairn.home(), connection));
                measure(cairn, connection, report);
                report.print(terminal, options.json());
            }
        }
        return ExitCode.DONE.number();
    }

    private void measure(ThrowAwayCairn cairn, Connection connection, Report report)
            throws SQLException, InterruptedException {
        say("Filling the log.");
        long begin = System.nanoTime();
        UniformLog.Content content = UniformLog.fill(cairn.database(), goals, events);
        Projected projected = new Projected(cairn, connection);
        say("Waiting for the projections of " + content.events() + " events.");
        projected.await();
        report.add("events in the log at the beginning", content.events());
        report.add("filled and projected in, s", (System.nanoTime() - begin) / 1e9);

        Processes processes = new Processes(cairn);
        Client.Maker people = number -> new CheckingIn(cairn, content, number);
        say("Warming up.");
        try (Load load = Load.of(clients.getLast(), people)) {
            report.add("warm-up, s", load.warmUp(options.warmUp()).toSeconds());
        }
        for (int count : clients) {
            say("Measuring " + count + " clients.");
            try (Load load = Load.of(count, people)) {
                report.add(load.measure("check-ins over HTTP", options.measure(), processes));
            }
            report.add("events behind in the projections, after " + count + " clients", projected.behind());
            report.add(
                    "caught up after " + count + " clients, s",
                    projected.await().toMillis() / 1000.0);
        }
        Processes.residentMegabytes(cairn.java())
                .ifPresent(size -> report.add("resident memory of Cairn's Java process, MB", size));
        floors(cairn, connection, processes, report);
    }

    private void floors(ThrowAwayCairn cairn, Connection connection, Processes processes, Report report)
            throws SQLException, InterruptedException {
        Floor.prepare(cairn.database());
        String data;
        String metadata;
        try (Statement statement = connection.createStatement();
                ResultSet last =
                        statement.executeQuery("select data, metadata from log.event order by position desc limit 1")) {
            last.next();
            data = last.getString("data");
            metadata = last.getString("metadata");
        }
        for (Floor floor : Floor.values()) {
            for (int count : clients) {
                say("Measuring " + floor.title() + ", " + count + " clients.");
                try (Load load = Load.of(count, floor.clients(cairn.database(), data, metadata))) {
                    report.add(load.measure(floor.title(), options.measure().dividedBy(2), processes));
                }
            }
        }
    }

    private void say(String sentence) {
        terminal.err().println(sentence);
    }
}
