package dev.cairn.server.sample;

import dev.cairn.server.cli.CommandFailure;
import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.LocalDatabase;
import dev.cairn.server.cli.Terminal;
import dev.cairn.server.log.LogNotEmptyException;
import dev.cairn.server.postgres.PostgresAccess;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cairn generate}. */
@Command(
        name = "generate",
        description = "Fill a running Cairn that is empty with the history of a sample organisation, of any length.",
        footer = {
            "",
            "The same numbers, seed and last day give the same events. They claim to have been recorded when they",
            "happened; the log says that it took them in now. It goes past the API, straight into the database."
        },
        mixinStandardHelpOptions = true)
public final class GenerateCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock = Clock.systemUTC();

    @Option(names = "--teams", description = "Teams in all. Default: ${DEFAULT-VALUE}.", defaultValue = "8")
    private int teams;

    @Option(
            names = "--cycles",
            description = "Quarters, the running one included. Default: ${DEFAULT-VALUE}.",
            defaultValue = "4")
    private int cycles;

    @Option(
            names = "--seed",
            description = "What happens; another number is another history. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1")
    private long seed;

    @Option(
            names = "--events",
            description =
                    "About how many events: a team has as many goals as that takes. Default: three goals of a team"
                            + " in a quarter.")
    private @Nullable Long events;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description = "The last day of the history, such as 2026-03-31. Default: today.")
    private @Nullable LocalDate until;

    @Spec
    private @Nullable CommandSpec spec;

    /** @param terminal where it was typed */
    public GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException {
        SampleSize size = size();
        PostgresAccess database = LocalDatabase.of(terminal, "A sample organisation");
        long begin = System.nanoTime();
        try {
            SampleLog.Filled filled = SampleLog.fill(database, size, SampleLog.Recording.TAKEN_IN, clock, this::show);
            clear();
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%,d events of %d teams in %d quarters until %s are in the log, of seed %d, after %.1f s."
                                    + " The read models take them in now.%n",
                            filled.events(),
                            size.teams(),
                            size.cycles(),
                            size.until(),
                            size.seed(),
                            (System.nanoTime() - begin) / 1e9);
            terminal.out().flush();
            return ExitCode.DONE.number();
        } catch (LogNotEmptyException e) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "A sample organisation is for an empty Cairn, and this one has a history: set CAIRN_HOME to another"
                            + " directory, and start a Cairn there.");
        }
    }

    private SampleSize size() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Course.ZONE);
        try {
            if (until != null && until.isAfter(today)) {
                throw new IllegalArgumentException("the last day is not after today, " + today + ".");
            }
            SampleSize size = SampleSize.usual(teams, cycles, until == null ? today : until, seed);
            if (events == null) {
                return size;
            }
            if (events < 1) {
                throw new IllegalArgumentException("events are 1 or more, not " + events + ".");
            }
            return size.withEvents(events);
        } catch (IllegalArgumentException e) {
            if (spec == null) {
                throw e;
            }
            throw new ParameterException(spec.commandLine(), "Out of range: " + e.getMessage(), e);
        }
    }

    private void show(long events) {
        if (terminal.interactive()) {
            terminal.err().printf(Locale.ROOT, "\r%,d events\u001b[K", events);
            terminal.err().flush();
        }
    }

    private void clear() {
        if (terminal.interactive()) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }
}
