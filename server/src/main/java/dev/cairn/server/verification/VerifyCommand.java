package dev.cairn.server.verification;

import dev.cairn.server.cli.ApiClient;
import dev.cairn.server.cli.CommandFailure;
import dev.cairn.server.cli.ExitCode;
import dev.cairn.server.cli.ProgressLine;
import dev.cairn.server.cli.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code cairn verify}. */
@Command(
        name = "verify",
        description = {
            "Prove, while people work, that the log is whole and readable, and that rules and read models are what it",
            "makes of them. Exit code 0 only if all of that holds."
        },
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> PHASES = Map.of(
            "READING", "Reading",
            "COMPARING_RULES", "Comparing rules",
            "PROJECTING", "Projecting",
            "COMPARING_READ_MODELS", "Comparing read models");

    private final Terminal terminal;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean asJson;

    /** @param terminal where it was typed */
    public VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        JsonNode last = null;
        ProgressLine progress = new ProgressLine(terminal);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ApiClient.of(terminal).stream(
                        "POST",
                        "/api/v1/verifications",
                        Map.of(),
                        null,
                        BodyPublishers.noBody(),
                        "application/x-ndjson"),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = JSON.readTree(line);
                show(progress, last.path("progress"));
            }
        } catch (IOException | JacksonException e) {
            throw new CommandFailure(ExitCode.BROKEN, "The answer broke off: nothing is proven.");
        } finally {
            progress.clear();
        }
        return tell(last);
    }

    private static void show(ProgressLine line, JsonNode progress) {
        if (progress.has("phase")) {
            String phase = progress.path("phase").asString("");
            long done = progress.path("done").asLong(0);
            line.show(
                    PHASES.getOrDefault(phase, phase),
                    done,
                    "events",
                    done,
                    Math.max(1, progress.path("total").asLong(0)));
        }
    }

    private int tell(@Nullable JsonNode last) {
        if (last != null && last.has("problem")) {
            throw new CommandFailure(
                    ExitCode.REFUSED, last.at("/problem/detail").asString(""));
        }
        if (last == null || !last.has("report")) {
            throw new CommandFailure(ExitCode.BROKEN, "The answer broke off before its end: nothing is proven.");
        }
        JsonNode report = last.get("report");
        if (asJson) {
            terminal.out().println(report.toPrettyString());
        } else {
            print(report);
        }
        terminal.out().flush();
        return (report.path("holds").asBoolean(false) ? ExitCode.DONE : ExitCode.REFUSED).number();
    }

    private void print(JsonNode report) {
        for (JsonNode check : report.path("checks")) {
            long found = check.path("found").asLong();
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%-12s %-9s %s%n",
                            check.path("check").asString(""),
                            found == 0 ? "holds" : found + " found",
                            check.path("looked").asString(""));
            for (JsonNode finding : report.path("findings")) {
                if (finding.path("check").equals(check.path("check"))) {
                    tellFinding(finding);
                }
            }
        }
        terminal.out()
                .println(
                        report.path("holds").asBoolean(false)
                                ? "All of it holds, up to position "
                                        + report.path("position").asLong() + "."
                                : "Not all of it holds.");
    }

    private void tellFinding(JsonNode finding) {
        String position = finding.path("position").isNumber()
                ? "position " + finding.path("position").asLong() + ", "
                : "";
        terminal.out()
                .println("    " + position + finding.path("subject").asString("") + ": "
                        + finding.path("finding").asString(""));
    }
}
