package dev.cairn.server.bench;

import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.Terminal;
import dev.cairn.server.postgres.PostgresAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn bench overview}. */
@Command(
        name = "overview",
        description =
                "The overview of a cycle over HTTP, for now and for a past day, by itself and while people check in.",
        mixinStandardHelpOptions = true)
public final class OverviewBench implements Callable<Integer> {

    private static final int DAYS_AGO = 30;
    private static final String JSON = "application/json";

    private final Terminal terminal;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--cycles", description = "Cycles in the log. Default: ${DEFAULT-VALUE}.", defaultValue = "1")
    private int cycles;

    @Option(names = "--goals", description = "Goals of a cycle. Default: ${DEFAULT-VALUE}.", defaultValue = "50")
    private int goals;

    @Option(
            names = "--key-results",
            description = "Key results of a goal. Default: ${DEFAULT-VALUE}.",
            defaultValue = "4")
    private int keyResults;

    @Option(
            names = "--check-ins",
            description = "Check-ins of a key result. Default: ${DEFAULT-VALUE}.",
            defaultValue = "10")
    private int checkIns;

    @Option(
            names = "--clients",
            description = "How many ask at the same time, one question after the other. Default: ${DEFAULT-VALUE}.",
            defaultValue = "16")
    private int clients;

    @Option(
            names = "--written",
            description = "Check-ins a second in the same cycle, in the lines that say so. Default: ${DEFAULT-VALUE}.",
            defaultValue = "50")
    private int written;

    /** @param terminal where it was typed */
    public OverviewBench(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        try (ThrowAwayCairn cairn = ThrowAwayCairn.start(options.directory(), Map.of())) {
            PostgresAccess database = cairn.database();
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.username(), database.password())) {
                Report report = new Report("overview", Machine.of(cairn.home(), connection));
                measure(cairn, report);
                report.print(terminal, options.json());
            }
        }
        return ExitCode.DONE.number();
    }

    private void measure(ThrowAwayCairn cairn, Report report) throws IOException, SQLException, InterruptedException {
        say("Filling the log.");
        UniformLog.Content content = UniformLog.fill(
                cairn.database(), new UniformLog.Size(cycles, goals, keyResults, keyResults * checkIns));
        String now = "/api/v1/cycles/" + content.cycles().getFirst().value() + "/overview";
        String past = now + "?asOf=" + LocalDate.now(ZoneOffset.UTC).minusDays(DAYS_AGO);
        awaitProjections(cairn, content, now, report);
        Processes processes = new Processes(cairn);
        say("Warming up.");
        try (Load load = Load.of(clients, number -> new Asking(cairn, List.of(number % 2 == 0 ? now : past), JSON))) {
            report.add("warm-up, s", load.warmUp(options.warmUp()).toSeconds());
        }
        line("now", cairn, now, processes, report);
        line(DAYS_AGO + " days ago", cairn, past, processes, report);
        String beside = ", with " + written + " check-ins a second";
        try (Load writer = Load.of(1, number -> new CheckingInSteadily(cairn, content, written, keyResults))) {
            line("now" + beside, cairn, now, processes, report);
            line(DAYS_AGO + " days ago" + beside, cairn, past, processes, report);
            report.add(writer.measure("those check-ins", options.measure().dividedBy(2), processes));
        }
    }

    private void line(String what, ThrowAwayCairn cairn, String path, Processes processes, Report report)
            throws InterruptedException {
        say("Measuring: " + what + ".");
        try (Load load = Load.of(clients, number -> new Asking(cairn, List.of(path), JSON))) {
            report.add(load.measure(what, options.measure(), processes));
        }
    }

    private void awaitProjections(ThrowAwayCairn cairn, UniformLog.Content content, String path, Report report)
            throws IOException {
        say("Waiting for the projections of " + content.events() + " events.");
        long begin = System.nanoTime();
        try (HttpConnection http = new HttpConnection(cairn.address(), cairn.token())) {
            HttpConnection.Answer answer = http.get(path, content.lastPosition());
            while (!answer.isGood()) {
                answer = http.get(path, content.lastPosition());
            }
            report.add("events in the log at the beginning", content.events());
            report.add("projected in, s", (System.nanoTime() - begin) / 1e9);
            report.add("an answer, bytes", answer.body().length());
        }
    }

    private void say(String sentence) {
        terminal.err().println(sentence);
    }

    /** Somebody who checks in on one key result of the first cycle after the other, at a steady rate. */
    private final class CheckingInSteadily implements Client {

        private final HttpConnection http;
        private final UniformLog.Content content;
        private final long pause;
        private final int keyResultsEach;
        private long next = System.nanoTime();
        private int number;

        private CheckingInSteadily(ThrowAwayCairn cairn, UniformLog.Content content, int aSecond, int keyResultsEach)
                throws IOException {
            this.http = new HttpConnection(cairn.address(), cairn.token());
            this.content = content;
            this.pause = 1_000_000_000L / aSecond;
            this.keyResultsEach = keyResultsEach;
        }

        @Override
        public void act() throws IOException, InterruptedException {
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            next += pause;
            ObjectiveId goal = content.goals().get(number % goals);
            String keyResult = UniformLog.Content.keyResult(goal, number / goals % keyResultsEach)
                    .value();
            number++;
            HttpConnection.Answer answer = http.post(
                    "/api/v1/objectives/" + goal.value() + "/key-results/" + keyResult + "/check-ins",
                    "{\"value\": " + (number % 100) + "}",
                    UUID.randomUUID().toString());
            if (!answer.isGood()) {
                throw new IOException("Status " + answer.status() + ": " + answer.body());
            }
        }

        @Override
        public void close() throws IOException {
            http.close();
        }
    }
}
