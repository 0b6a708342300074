package dev.cairn.server.imports;

import dev.cairn.server.cli.ProgressLine;
import dev.cairn.server.cli.Terminal;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How far an import is. Only where a person looks on. */
final class ProgressBar {

    private static final Map<String, String> PHASES =
            Map.of("CHECKING", "Checking", "RECORDING", "Recording", "SHOWING", "Showing");

    private final ProgressLine line;

    ProgressBar(Terminal terminal) {
        this.line = new ProgressLine(terminal);
    }

    void show(JsonNode progress) {
        String phase = progress.path("phase").asString("");
        line.show(
                PHASES.getOrDefault(phase, phase),
                progress.path("rows").asLong(0),
                "rows",
                progress.path("done").asLong(0),
                progress.path("total").asLong(0));
    }

    void clear() {
        line.clear();
    }
}
