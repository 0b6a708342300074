package dev.cairn.server.exports;

import dev.cairn.server.cli.ApiClient;
import dev.cairn.server.cli.CommandFailure;
import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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

/** {@code cairn export history}. */
@Command(
        name = "export",
        description = "Write the whole history as a file that import reads.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    private enum What {
        HISTORY
    }

    private final Terminal terminal;

    @Parameters(paramLabel = "history", description = "What to export.")
    private What what = What.HISTORY;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; to standard output by default.")
    private @Nullable Path file;

    /** @param terminal where it was typed */
    public ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String path = switch (what) {
            case HISTORY -> "/api/v1/exports/history";
        };
        try (InputStream answer = ApiClient.of(terminal).stream(
                "GET", path, Map.of(), null, BodyPublishers.noBody(), "text/csv, application/problem+json")) {
            if (file == null) {
                try (Reader text = new InputStreamReader(answer, StandardCharsets.UTF_8)) {
                    text.transferTo(terminal.out());
                }
                terminal.out().flush();
            } else {
                write(answer, file);
            }
        }
        return ExitCode.DONE.number();
    }

    /** A file that is there already is replaced by a whole one or not at all. */
    private static void write(InputStream answer, Path file) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            Path partial = Files.createTempFile(directory, ".export-", ".part");
            try {
                Files.copy(answer, partial, StandardCopyOption.REPLACE_EXISTING);
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BROKEN, "The export could not be written to " + file + ": " + e + ".");
        }
    }
}
