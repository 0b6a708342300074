package dev.cairn.server.imports;

import dev.cairn.server.cli.Terminal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How far an import is, on one line that is written over: a bar, the rate and the time left. Only where a person looks on. */
final class ProgressBar {

    private static final int WIDTH = 28;
    private static final Map<String, String> PHASES =
            Map.of("CHECKING", "Checking", "RECORDING", "Recording", "SHOWING", "Showing");

    private final Terminal terminal;
    private String phase = "";
    private long since;
    private boolean shown;

    ProgressBar(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(JsonNode progress) {
        if (!terminal.interactive()) {
            return;
        }
        String current = progress.path("phase").asString("");
        if (!current.equals(phase)) {
            phase = current;
            since = System.nanoTime();
        }
        terminal.err()
                .print("\r"
                        + line(
                                PHASES.getOrDefault(phase, phase),
                                progress.path("rows").asLong(0),
                                progress.path("done").asLong(0),
                                progress.path("total").asLong(0),
                                Duration.ofNanos(System.nanoTime() - since))
                        + "\u001b[K");
        terminal.err().flush();
        shown = true;
    }

    void clear() {
        if (shown) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }

    /** {@code Checking [#####-----] 50 %  5,000 rows  2,500 a second  0:02 left}. */
    static String line(String phase, long rows, long done, long total, Duration elapsed) {
        long percent = total <= 0 ? 100 : Math.min(100, done * 100 / total);
        int filled = (int) (percent * WIDTH / 100);
        long millis = Math.max(1, elapsed.toMillis());
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-9s [%s%s] %3d %%  %,d rows  %,d a second",
                phase,
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                percent,
                rows,
                rows * 1000 / millis));
        if (done > 0 && done < total) {
            long left = millis * (total - done) / done / 1000;
            line.append(String.format(Locale.ROOT, "  %d:%02d left", left / 60, left % 60));
        }
        return line.toString();
    }
}
