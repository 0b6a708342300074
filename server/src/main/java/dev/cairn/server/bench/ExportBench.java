package dev.cairn.server.bench;

import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.Terminal;
import dev.cairn.server.eventfile.NdjsonReader;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.restore.Restoring;
import dev.cairn.server.sample.SampleLog;
import dev.cairn.server.sample.SampleSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn bench export}. */
@Command(
        name = "export",
        description = {
            "The whole log of a sample organisation as a file, over HTTP: as lines of JSON and as Parquet, beside a bare",
            "COPY of the same table; and the lines restored into another empty Cairn."
        },
        mixinStandardHelpOptions = true)
public final class ExportBench implements Callable<Integer> {

    private static final int LIMIT = 60_000;
    private static final int TIMES = 5;
    private static final int TEAMS = 20;
    private static final int CYCLES = 8;

    private final Terminal terminal;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--events",
            description = "About how many events are in the log. Default: ${DEFAULT-VALUE}.",
            defaultValue = "300000")
    private long events;

    /** @param terminal where it was typed */
    public ExportBench(Terminal terminal) {
        this.terminal = terminal;
    }

    @FunctionalInterface
    private interface Once {

        /** Gives how many bytes there were. */
        long run() throws IOException, SQLException, InterruptedException;
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        try (ThrowAwayCairn cairn = ThrowAwayCairn.start(options.directory(), Map.of())) {
            PostgresAccess database = cairn.database();
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.username(), database.password())) {
                Report report = new Report("export", Machine.of(cairn.home(), connection));
                measure(cairn, connection, report);
                report.print(terminal, options.json());
            }
        }
        return ExitCode.DONE.number();
    }

    private void measure(ThrowAwayCairn cairn, Connection connection, Report report)
            throws IOException, SQLException, InterruptedException {
        say("Filling the log with about " + events + " events.");
        SampleLog.Filled filled = SampleLog.fill(
                cairn.database(),
                SampleSize.usual(TEAMS, CYCLES, LocalDate.now(ZoneOffset.UTC), 1)
                        .withEvents(events),
                SampleLog.Recording.AS_LIVED,
                Clock.systemUTC(),
                done -> {});
        say("Waiting for the projections.");
        new Projected(cairn, connection).await();
        report.add("events", filled.events());
        median("COPY of the table, to nowhere", filled.events(), report, () -> copied(connection));
        double rate = median("lines of JSON", filled.events(), report, () -> exported(cairn, "ndjson"));
        report.add("lines of JSON, of the limit of " + LIMIT + " a second", rate / LIMIT);
        median("Parquet", filled.events(), report, () -> exported(cairn, "parquet"));
        Processes.residentMegabytes(cairn.java())
                .ifPresent(megabytes -> report.add("resident memory of Cairn's Java process, MB", megabytes));
        restore(cairn, filled.events(), report);
    }

    /** Measures several times, the first of them to warm up, and tells the median of the others. */
    private double median(String what, long count, Report report, Once once)
            throws IOException, SQLException, InterruptedException {
        int times = options.quick() ? 2 : TIMES;
        double[] rates = new double[times];
        long bytes = 0;
        for (int i = 0; i <= times; i++) {
            say((i == 0 ? "Warming up: " : "Measuring: ") + what + ".");
            long begin = System.nanoTime();
            bytes = once.run();
            if (i > 0) {
                rates[i - 1] = count * 1e9 / (System.nanoTime() - begin);
            }
        }
        Arrays.sort(rates);
        double median = rates[times / 2];
        report.add(what + ", events a second", String.format(Locale.ROOT, "%,.0f", median));
        report.add(what + ", MB", bytes >> 20);
        return median;
    }

    /** What PostgreSQL alone manages: every row as text, and nobody who makes anything of it. */
    private static long copied(Connection connection) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy log.event to stdout");
        long bytes = 0;
        for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            bytes += row.length;
        }
        return bytes;
    }

    private long exported(ThrowAwayCairn cairn, String format) throws IOException, InterruptedException {
        try (InputStream answer = answer(cairn, format)) {
            return answer.transferTo(OutputStream.nullOutputStream());
        }
    }

    private InputStream answer(ThrowAwayCairn cairn, String format) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(cairn.address() + "/api/v1/exports/events?format=" + format))
                .header("Authorization", "Bearer " + cairn.token())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    private void restore(ThrowAwayCairn cairn, long count, Report report)
            throws IOException, SQLException, InterruptedException {
        Path file = cairn.home().resolveSibling("events.ndjson");
        try (InputStream answer = answer(cairn, "ndjson")) {
            Files.copy(answer, file);
        }
        say("Starting another Cairn, for the restore.");
        try (ThrowAwayCairn empty = ThrowAwayCairn.start(options.directory(), Map.of());
                InputStream in = Files.newInputStream(file)) {
            say("Measuring: restore.");
            long begin = System.nanoTime();
            Restoring.restore(empty.database(), new NdjsonReader(in), done -> {});
            report.add(
                    "restore, events a second",
                    String.format(Locale.ROOT, "%,.0f", count * 1e9 / (System.nanoTime() - begin)));
        }
    }

    private void say(String sentence) {
        terminal.err().println(sentence);
    }
}
