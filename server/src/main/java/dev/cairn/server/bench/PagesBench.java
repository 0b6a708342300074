package dev.cairn.server.bench;

import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.Terminal;
import dev.cairn.server.postgres.PostgresAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cairn bench pages}. */
@Command(
        name = "pages",
        description = "Every page that links lead to, with the sample organisation and with a cycle of many goals:"
                + " how long the server takes for one.",
        mixinStandardHelpOptions = true)
public final class PagesBench implements Callable<Integer> {

    private static final String HTML = "text/html";
    private static final int DEMO_LIMIT = 100;
    private static final int MANY_LIMIT = 300;

    private final Terminal terminal;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--many-only", description = "Only the cycle of many goals, without the sample organisation.")
    private boolean manyOnly;

    @Option(
            names = "--goals",
            description = "Goals of the cycle of many goals. Default: ${DEFAULT-VALUE}.",
            defaultValue = "200")
    private int goals;

    @Option(
            names = "--seconds-each",
            description = "How long each page is asked for, one request after the other. Default: ${DEFAULT-VALUE}.",
            defaultValue = "3")
    private int secondsEach;

    /** @param terminal where it was typed */
    public PagesBench(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        if (!manyOnly) {
            try (ThrowAwayCairn cairn = ThrowAwayCairn.start(options.directory(), Map.of(), List.of("--demo"))) {
                measure(cairn, "the sample organisation", DEMO_LIMIT);
            }
        }
        try (ThrowAwayCairn cairn = ThrowAwayCairn.start(options.directory(), Map.of())) {
            say("Filling the log.");
            UniformLog.Content content = UniformLog.fill(cairn.database(), new UniformLog.Size(1, goals, 4, 4 * 10));
            try (HttpConnection http = new HttpConnection(cairn.address(), cairn.token())) {
                String overview =
                        "/api/v1/cycles/" + content.cycles().getFirst().value() + "/overview";
                while (!http.get(overview, content.lastPosition()).isGood()) {
                    say("Waiting for the projections.");
                }
            }
            measure(cairn, goals + " goals in a cycle", MANY_LIMIT);
        }
        return ExitCode.DONE.number();
    }

    private void measure(ThrowAwayCairn cairn, String what, int limit)
            throws IOException, SQLException, InterruptedException {
        PostgresAccess database = cairn.database();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.username(), database.password())) {
            Report report = new Report("pages, " + what, Machine.of(cairn.home(), connection));
            Map<String, String> pages = LinkedPages.of(cairn);
            List<String> paths = List.copyOf(pages.values());
            say("Warming up: " + paths.size() + " pages.");
            try (Load load = Load.of(2, number -> new Asking(cairn, paths, HTML))) {
                report.add("warm-up, s", load.warmUp(options.warmUp()).toSeconds());
            }
            Processes processes = new Processes(cairn);
            double slowest = 0;
            String slowestPage = "";
            for (Map.Entry<String, String> page : pages.entrySet()) {
                try (Load load = Load.of(1, number -> new Asking(cairn, List.of(page.getValue()), HTML))) {
                    Measurement measured = load.measure(page.getKey(), Duration.ofSeconds(secondsEach), processes);
                    report.add(measured);
                    if (measured.p95() > slowest) {
                        slowest = measured.p95();
                        slowestPage = page.getKey();
                    }
                }
            }
            report.add("the slowest page", slowestPage);
            report.add("its p95, ms (limit " + limit + ")", slowest);
            report.print(terminal, options.json());
        }
    }

    private void say(String sentence) {
        terminal.err().println(sentence);
    }
}
