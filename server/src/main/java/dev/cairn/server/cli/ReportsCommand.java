package dev.cairn.server.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Which reports there are. */
@Command(
        name = "reports",
        description = "The reports that can be run: those that come with Cairn, and those that were defined.",
        mixinStandardHelpOptions = true)
final class ReportsCommand implements Runnable {

    private final Terminal terminal;

    @Mixin
    private ViewpointOptions viewpoint = new ViewpointOptions();

    ReportsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        JsonNode found = ApiClient.of(terminal).get("/api/v1/reports", viewpoint.parameters());
        if (viewpoint.json()) {
            terminal.out().println(found);
            return;
        }
        for (JsonNode report : found.path("reports")) {
            String origin = report.path("origin").asString("").equals("shipped") ? "" : "  (defined here)";
            terminal.out().println(Colour.BOLD.of(report.path("name").asString(""), terminal) + origin);
            Text.wrapped(Text.line(report.path("question").asString("")), terminal.width() - 2)
                    .forEach(line -> terminal.out().println("  " + line));
            for (JsonNode parameter : report.path("parameters")) {
                terminal.out().println(Text.cut("  " + parameter(parameter), terminal.width()));
            }
        }
    }

    private static String parameter(JsonNode parameter) {
        @Nullable String byDefault = parameter.path("defaultValue").stringValue(null);
        List<String> said = List.of(
                "--param " + parameter.path("name").asString("") + "="
                        + parameter.path("type").asString(""),
                Text.line(parameter.path("label").asString("")),
                byDefault != null
                        ? "else " + Text.line(byDefault)
                        : parameter.path("required").asBoolean(false) ? "required" : "");
        return String.join("  ", said).stripTrailing();
    }
}
