package dev.cairn.server.bench;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.Terminal;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.sample.SampleLog;
import dev.cairn.server.sample.SampleOrganisation;
import dev.cairn.server.sample.SampleSize;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn bench time}. */
@Command(
        name = "time",
        description = {
            "A quarter of 200 goals x 4 key results x 13 check-ins in a long log: its overview of now and of past days,",
            "two moments compared, and its replay by day. The same in a log of a tenth, for what grows with the log."
        },
        mixinStandardHelpOptions = true)
public final class TimeBench implements Callable<Integer> {

    private static final int TEAMS = 20;
    private static final int GOALS = 10;
    private static final int KEY_RESULTS = 4;
    private static final int FEWEST_QUARTERS = 3;

    /** What a quarter of such teams leaves in the log. */
    private static final int EVENTS_OF_A_QUARTER = 14_400;

    private static final int SHORT_LOG = 10;
    private static final int PAST_DAY = 45;
    private static final int QUARTER = 90;
    private static final double OVERVIEW_LIMIT = 1.5;
    private static final int COMPARISON_LIMIT = 200;
    private static final int REPLAY_LIMIT = 1000;
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    private final Terminal terminal;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--events",
            description = "About how many events are in the log, at least 50 000. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1000000")
    private int events;

    @Option(names = "--no-short-log", description = "Leave out the log of a tenth.")
    private boolean withoutShortLog;

    /** @param terminal where it was typed */
    public TimeBench(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Report report = null;
        for (int size : withoutShortLog ? List.of(events) : List.of(events / SHORT_LOG, events)) {
            try (ThrowAwayCairn cairn = ThrowAwayCairn.start(options.directory(), Map.of())) {
                PostgresAccess database = cairn.database();
                try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password())) {
                    if (report == null) {
                        report = new Report("time", Machine.of(cairn.home(), connection));
                    }
                    measure(cairn, connection, size, report);
                }
            }
        }
        if (report != null) {
            report.print(terminal, options.json());
        }
        return ExitCode.DONE.number();
    }

    private void measure(ThrowAwayCairn cairn, Connection connection, int size, Report report)
            throws SQLException, InterruptedException {
        int quarters = Math.max(FEWEST_QUARTERS, size / EVENTS_OF_A_QUARTER + 1);
        SampleOrganisation organisation = new SampleOrganisation(size(quarters));
        say("Filling the log with about " + size + " events.");
        long begin = System.nanoTime();
        SampleLog.Filled filled = SampleLog.fill(
                cairn.database(), size(quarters), SampleLog.Recording.AS_LIVED, Clock.systemUTC(), events -> {});
        String log = String.format(Locale.ROOT, "%,d events", filled.events());
        report.add(log + ", filled in, s", (System.nanoTime() - begin) / 1e9);
        say("Waiting for the projections of " + log + ".");
        report.add(
                log + ", projected in, s",
                new Projected(cairn, connection).await().toMillis() / 1000.0);
        // The last one that is over: its 13 weeks have all been checked in.
        int last = quarters - 2;
        ask(cairn, organisation.cycles().get(last), organisation.firstDays().get(last), log, report);
    }

    private static SampleSize size(int quarters) {
        return new SampleSize(TEAMS, quarters, GOALS, KEY_RESULTS, 1, LocalDate.now(ZoneOffset.UTC), 1);
    }

    private void ask(ThrowAwayCairn cairn, CycleId cycle, LocalDate first, String log, Report report)
            throws InterruptedException {
        String path = "/api/v1/cycles/" + cycle.value();
        List<String> now = List.of(path + "/overview");
        List<String> past = List.of(path + "/overview?asOf=" + first.plusDays(PAST_DAY));
        List<String> days = IntStream.rangeClosed(1, QUARTER)
                .mapToObj(day -> path + "/overview?asOf=" + first.plusDays(day))
                .toList();
        List<String> comparison =
                List.of(path + "/comparison?from=" + first.plusDays(20) + "&to=" + first.plusDays(70));
        List<String> replay = List.of(path + "/replay?by=day");
        Processes processes = new Processes(cairn);
        say("Warming up.");
        for (List<String> questions : List.of(now, past, comparison)) {
            warmUp(cairn, questions, JSON);
        }
        warmUp(cairn, replay, LINES);
        Measurement ofNow = line("overview, now", log, cairn, now, JSON, processes, report);
        Measurement ofPast = line("overview, a past day", log, cairn, past, JSON, processes, report);
        line("overview, another past day each time", log, cairn, days, JSON, processes, report);
        Measurement compared = line("comparison, day 20 to 70", log, cairn, comparison, JSON, processes, report);
        Measurement played = line("replay by day, to its last frame", log, cairn, replay, LINES, processes, report);
        report.add(
                log + ", a past overview / one of now, p50 (limit " + OVERVIEW_LIMIT + ")", ofPast.p50() / ofNow.p50());
        report.add(log + ", comparison, p99 ms (limit " + COMPARISON_LIMIT + ")", compared.p99());
        report.add(log + ", replay by day, p99 ms (limit " + REPLAY_LIMIT + ")", played.p99());
        Processes.residentMegabytes(cairn.java())
                .ifPresent(megabytes -> report.add(log + ", resident memory of Cairn's Java process, MB", megabytes));
    }

    private void warmUp(ThrowAwayCairn cairn, List<String> paths, String accept) throws InterruptedException {
        try (Load load = Load.of(1, number -> new Asking(cairn, paths, accept))) {
            load.warmUp(options.warmUp().dividedBy(4));
        }
    }

    private Measurement line(
            String what,
            String log,
            ThrowAwayCairn cairn,
            List<String> paths,
            String accept,
            Processes processes,
            Report report)
            throws InterruptedException {
        say("Measuring: " + what + ".");
        try (Load load = Load.of(1, number -> new Asking(cairn, paths, accept))) {
            Measurement measured =
                    load.measure(what + " (" + log + ")", options.measure().dividedBy(2), processes);
            report.add(measured);
            return measured;
        }
    }

    private void say(String sentence) {
        terminal.err().println(sentence);
    }
}
