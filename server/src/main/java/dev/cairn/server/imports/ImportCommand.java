package dev.cairn.server.imports;

import dev.cairn.server.cli.ApiClient;
import dev.cairn.server.cli.CommandFailure;
import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.Terminal;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code cairn import FILE}. */
@Command(
        name = "import",
        description =
                "Take in a file of goals and check-ins: a history or a plan, as CSV or XLSX. All of it, or nothing.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The file; - for standard input.")
    private String file = "";

    @Option(names = "--dry-run", description = "Say what would become of it, and record nothing.")
    private boolean dryRun;

    @Option(names = "--plan", description = "Take it for a plan, and say what a plan would need where it is none.")
    private boolean plan;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(names = "--all-notices", description = "Print every notice, and not only the first ones.")
    private boolean allNotices;

    /** @param terminal where it was typed */
    public ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("file", file.equals("-") ? "standard-input" : name());
        parameters.put("dryRun", dryRun);
        parameters.put("layout", plan ? "PLAN" : null);
        ProgressBar bar = new ProgressBar(terminal);
        JsonNode last = null;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ApiClient.of(terminal).stream(
                        "POST",
                        "/api/v1/imports",
                        parameters,
                        "application/octet-stream",
                        body(),
                        "application/x-ndjson"),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = JSON.readTree(line);
                if (last.has("progress")) {
                    bar.show(last.get("progress"));
                }
            }
        } catch (IOException | JacksonException e) {
            throw new CommandFailure(
                    ExitCode.BROKEN,
                    "The answer broke off. Import the file again: what was taken in already is not taken in twice.");
        } finally {
            bar.clear();
        }
        return tell(last);
    }

    private int tell(@Nullable JsonNode last) {
        if (last != null && last.has("problem")) {
            throw new CommandFailure(
                    ExitCode.REFUSED, last.get("problem").path("detail").asString(""));
        }
        if (last == null || !last.has("report")) {
            throw new CommandFailure(ExitCode.BROKEN, "The answer broke off before its end.");
        }
        JsonNode report = last.get("report");
        if (json) {
            terminal.out().println(report.toPrettyString());
        } else {
            new ReportText(terminal, allNotices).print(report);
        }
        terminal.out().flush();
        boolean refused = "REFUSED".equals(report.path("outcome").asString(""));
        return (refused ? ExitCode.REFUSED : ExitCode.DONE).number();
    }

    private BodyPublisher body() {
        if (file.equals("-")) {
            return BodyPublishers.ofInputStream(() -> System.in);
        }
        try {
            return BodyPublishers.ofFile(Path.of(file));
        } catch (FileNotFoundException e) {
            throw new CommandFailure(ExitCode.USAGE, "There is no file " + file + " that can be read.");
        }
    }

    private String name() {
        Path name = Path.of(file).getFileName();
        return name == null ? file : name.toString();
    }
}
