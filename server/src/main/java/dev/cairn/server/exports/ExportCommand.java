package dev.cairn.server.exports;

import dev.cairn.server.cli.ApiClient;
import dev.cairn.server.cli.CommandFailure;
import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.ProgressLine;
import dev.cairn.server.cli.Terminal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn export history} and {@code cairn export events}. */
@Command(
        name = "export",
        description = {
            "Write the whole history as a file that import reads, or all events as they are stored, which restore",
            "brings back with their ids, positions and times."
        },
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    private enum What {
        HISTORY,
        EVENTS
    }

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "history|events", description = "What to export.")
    private What what = What.HISTORY;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Where to; - for standard output, which is the default.")
    private @Nullable String place;

    @Option(names = "--out", paramLabel = "FILE", description = "The same as FILE.")
    private @Nullable String out;

    @Option(
            names = "--format",
            description = "Of events: ${COMPLETION-CANDIDATES}. Default: by the end of the file's name, else ndjson.")
    private @Nullable EventsFormat format;

    /** @param terminal where it was typed */
    public ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (place != null && out != null) {
            throw new CommandFailure(ExitCode.USAGE, "One file is enough: " + place + " or " + out + ".");
        }
        String file = place != null ? place : out != null ? out : "-";
        EventsFormat chosen = format == null ? EventsFormat.of(file) : format;
        boolean parquet = what == What.EVENTS && chosen == EventsFormat.PARQUET;
        if (parquet && file.equals("-")) {
            throw new CommandFailure(ExitCode.USAGE, "A Parquet file is not written to standard output: name a FILE.");
        }
        ExportProgress progress = new ExportProgress(new ProgressLine(terminal));
        try (InputStream answer = progress.watching(answer(chosen))) {
            if (file.equals("-")) {
                try (Reader text = new InputStreamReader(answer, StandardCharsets.UTF_8)) {
                    text.transferTo(terminal.out());
                }
                terminal.out().flush();
                requireWhole(progress);
            } else {
                write(answer, Path.of(file), progress);
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BROKEN, "The export broke off: " + e.getMessage() + ".");
        } finally {
            progress.clear();
        }
        return ExitCode.DONE.number();
    }

    private InputStream answer(EventsFormat chosen) {
        boolean events = what == What.EVENTS;
        Map<String, String> parameters = events ? Map.of("format", chosen.word()) : Map.of();
        return ApiClient.of(terminal).stream(
                "GET",
                "/api/v1/exports/" + (events ? "events" : "history"),
                parameters,
                null,
                BodyPublishers.noBody(),
                (events ? chosen.type() : "text/csv") + ", application/problem+json");
    }

    private void requireWhole(ExportProgress progress) {
        if (what == What.EVENTS && !progress.endsWithManifest() && !progress.endsAsParquet()) {
            throw new CommandFailure(ExitCode.BROKEN, "The export broke off before its end; Cairn's log says why.");
        }
    }

    /** A file that is there already is replaced by a whole one or not at all. */
    private void write(InputStream answer, Path file, ExportProgress progress) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            Path partial = Files.createTempFile(directory, ".export-", ".part");
            try {
                try (OutputStream whole = new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16)) {
                    answer.transferTo(whole);
                }
                requireWhole(progress);
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BROKEN, "The export could not be written to " + file + ": " + e + ".");
        }
    }
}
