package dev.cairn.server.bench;

import dev.cairn.query.RecordedEvent;
import dev.cairn.server.cli.ApiClient;
import dev.cairn.server.cli.CommandFailure;
import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.Terminal;
import dev.cairn.server.log.StreamReader;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.sample.SampleLog;
import dev.cairn.server.sample.SampleSize;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code cairn bench rebuild}. */
@Command(
        name = "rebuild",
        description = {
            "All projections made anew from the log of a sample organisation, beside what is shown: how many events a second,",
            "how long the proof of equality takes, and what reading and parsing the log takes alone."
        },
        mixinStandardHelpOptions = true)
public final class RebuildBench implements Callable<Integer> {

    private static final int TEAMS = 20;
    private static final int QUARTERS = 24;
    private static final int WANTED = 25_000;
    private static final String REBUILDS = "/api/v1/rebuilds";
    private static final Set<String> ENDS = Set.of("switched", "built", "failed", "cancelled");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Terminal terminal;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--events",
            description = "About how many events are in the log. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1000000")
    private int events;

    @Option(
            names = "--rounds",
            description = "How often all is made anew. Default: ${DEFAULT-VALUE}.",
            defaultValue = "2")
    private int rounds;

    /** @param terminal where it was typed */
    public RebuildBench(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (ThrowAwayCairn cairn = ThrowAwayCairn.start(options.directory(), Map.of())) {
            PostgresAccess database = cairn.database();
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.username(), database.password())) {
                Report report = new Report("rebuild", Machine.of(cairn.home(), connection));
                measure(cairn, connection, report);
                report.print(terminal, options.json());
            }
        }
        return ExitCode.DONE.number();
    }

    private void measure(ThrowAwayCairn cairn, Connection connection, Report report) throws SQLException {
        say("Filling the log with about " + events + " events.");
        SampleSize size = SampleSize.usual(TEAMS, QUARTERS, LocalDate.now(ZoneOffset.UTC), 1)
                .withEvents(events);
        SampleLog.Filled filled =
                SampleLog.fill(cairn.database(), size, SampleLog.Recording.AS_LIVED, Clock.systemUTC(), done -> {});
        report.add("events in the log", filled.events());
        say("Waiting for the projections.");
        Duration shown = new Projected(cairn, connection).await();
        report.add("until all of it was shown the first time, s", shown.toMillis() / 1000.0);
        report.add("events a second of that", perSecond(filled.events(), shown));
        Processes processes = new Processes(cairn);
        for (int round = 1; round <= rounds; round++) {
            say("Making all projections anew, round " + round + ".");
            rebuild(cairn, processes, "round " + round + ", ", report);
        }
        say("Reading and parsing alone.");
        floor(connection, filled.lastPosition(), report);
    }

    private void rebuild(ThrowAwayCairn cairn, Processes processes, String round, Report report) {
        ApiClient api = new ApiClient(cairn.address(), cairn.token());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("projections").add("all");
        Processes.Sample before = processes.sample();
        Processes.Sample filled = null;
        long resident = 0;
        Map<String, Long> looks = new LinkedHashMap<>();
        long rebuildId = api.post(REBUILDS, body).path("rebuildId").asLong();
        JsonNode rebuild = api.get(REBUILDS + "/" + rebuildId, Map.of());
        while (!ENDS.contains(rebuild.path("state").asString(""))) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            rebuild = api.get(REBUILDS + "/" + rebuildId, Map.of());
            looks.merge(rebuild.path("state").asString(""), 1L, Long::sum);
            resident =
                    Math.max(resident, Processes.residentMegabytes(cairn.java()).orElse(0L));
            if (filled == null && rebuild.path("filledAt").isString()) {
                filled = processes.sample();
            }
        }
        if (!rebuild.path("state").asString("").equals("switched")) {
            throw new CommandFailure(ExitCode.BROKEN, "The rebuild did not end well: " + rebuild);
        }
        Instant started = instant(rebuild, "startedAt");
        Duration filling = Duration.between(started, instant(rebuild, "filledAt"));
        report.add(round + "rows, keys and indexes made in, s", filling.toMillis() / 1000.0);
        report.add(
                round + "events a second (limit " + WANTED + ")",
                perSecond(rebuild.path("events").asLong(), filling));
        report.add(
                round + "compared and switched in, s",
                Duration.between(started, instant(rebuild, "endedAt"))
                                .minus(filling)
                                .toMillis()
                        / 1000.0);
        report.add(round + "looks at each state, " + BETWEEN_LOOKS.toMillis() + " ms apart", looks);
        report.add(round + "equal", rebuild.at("/equality/equal").asBoolean());
        if (filled != null) {
            Processes.Usage usage = filled.since(before);
            report.add(
                    round + "cores while rows were made",
                    String.format(Locale.ROOT, "Cairn %.2f, PostgreSQL %.2f", usage.cairn(), usage.postgres()));
        }
        report.add(round + "largest resident memory of Cairn's Java process, MB", resident);
    }

    /** By the reader that a rebuild uses, in this process. */
    private static void floor(Connection connection, long last, Report report) throws SQLException {
        AtomicLong read = new AtomicLong();
        for (int round = 0; round < 2; round++) {
            read.set(0);
            long begin = System.nanoTime();
            new StreamReader(connection, "log.event")
                    .read(last, (List<RecordedEvent> streams) -> read.addAndGet(streams.size()));
            if (round > 0) {
                report.add(
                        "floor: reading and parsing alone, events a second",
                        perSecond(read.get(), Duration.ofNanos(System.nanoTime() - begin)));
            }
        }
    }

    private static long perSecond(long events, Duration duration) {
        return events * 1000 / Math.max(1, duration.toMillis());
    }

    private static Instant instant(JsonNode rebuild, String field) {
        return Instant.parse(rebuild.path(field).asString());
    }

    private void say(String sentence) {
        terminal.err().println(sentence);
    }
}
