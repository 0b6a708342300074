package dev.cairn.server.restore;

import dev.cairn.server.cli.CommandFailure;
import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.LocalDatabase;
import dev.cairn.server.cli.ProgressLine;
import dev.cairn.server.cli.Terminal;
import dev.cairn.server.eventfile.NdjsonReader;
import dev.cairn.server.eventfile.UnusableFileException;
import dev.cairn.server.log.LogNotEmptyException;
import dev.cairn.server.postgres.PostgresAccess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cairn restore FILE}. */
@Command(
        name = "restore",
        description = "Bring the events of a file that `export events` wrote back into a running Cairn that is empty.",
        footer = {
            "",
            "Ids, positions and times stay as they were. All of it or nothing. People, accounts and roles are not in",
            "the file. It goes past the API, straight into the database."
        },
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The file, of lines of JSON; - for standard input.")
    private String file = "";

    /** @param terminal where it was typed */
    public RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException {
        PostgresAccess database = LocalDatabase.of(terminal, "A restore");
        ProgressLine line = new ProgressLine(terminal);
        long begin = System.nanoTime();
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            NdjsonReader reader = new NdjsonReader(in);
            long total = reader.header().events();
            Restoring.Restored restored =
                    Restoring.restore(database, reader, done -> line.show("Restoring", done, "events", done, total));
            line.clear();
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%,d events up to position %d are in the log, after %.1f s. The read models take them in"
                                    + " now.%n",
                            restored.events(),
                            restored.lastPosition(),
                            (System.nanoTime() - begin) / 1e9);
            terminal.out().flush();
            return ExitCode.DONE.number();
        } catch (UnusableFileException e) {
            throw new CommandFailure(ExitCode.REFUSED, "Nothing was restored. " + e.getMessage());
        } catch (LogNotEmptyException e) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "Events are restored into an empty Cairn, and this one has a history: set CAIRN_HOME to another"
                            + " directory, and start a Cairn there.");
        } catch (NoSuchFileException e) {
            throw new CommandFailure(ExitCode.USAGE, "There is no file " + file + " that can be read.");
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "Nothing was restored. " + file + " cannot be read: " + e + ".");
        } finally {
            line.clear();
        }
    }
}
