package dev.cairn.server.cli;

import java.time.Duration;
import java.util.Locale;

/** How far something is, on one line that is written over: a bar, the rate and the time left. Only where a person looks on. */
public final class ProgressLine {

    private static final int WIDTH = 28;
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Terminal terminal;
    private String phase = "";
    private long since;
    private long last;
    private boolean shown;

    /** @param terminal where it is shown, beside the answer */
    public ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Shows how far it is, not more often than a person can follow.
     *
     * @param phase what is being done; another one begins a new rate
     * @param things how many have been done, in {@code unit}
     * @param unit what they are, in the plural
     * @param done of {@code total}, in whatever the total is in
     */
    public void show(String phase, long things, String unit, long done, long total) {
        if (isDue(phase, done < total)) {
            print(of(phase, things, unit, done, total, Duration.ofNanos(last - since)));
        }
    }

    /** The same where nobody knows how much there is in all. */
    public void show(String phase, long things, String unit) {
        if (isDue(phase, true)) {
            print(String.format(Locale.ROOT, "%s  %,d %s", phase, things, unit));
        }
    }

    private boolean isDue(String next, boolean goesOn) {
        if (!terminal.interactive()) {
            return false;
        }
        long now = System.nanoTime();
        if (!next.equals(phase)) {
            phase = next;
            since = now;
        } else if (now - last < BETWEEN.toNanos() && goesOn) {
            return false;
        }
        last = now;
        return true;
    }

    private void print(String line) {
        terminal.err().print("\r" + line + "\u001b[K");
        terminal.err().flush();
        shown = true;
    }

    /** Leaves the line empty for what comes. */
    public void clear() {
        if (shown) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
            shown = false;
        }
    }

    /** {@code Checking [#####-----] 50 %  5,000 rows  2,500 a second  0:02 left}. */
    public static String of(String phase, long things, String unit, long done, long total, Duration elapsed) {
        long percent = total <= 0 ? 100 : Math.min(100, done * 100 / total);
        int filled = (int) (percent * WIDTH / 100);
        long millis = Math.max(1, elapsed.toMillis());
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-9s [%s%s] %3d %%  %,d %s  %,d a second",
                phase,
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                percent,
                things,
                unit,
                things * 1000 / millis));
        if (done > 0 && done < total) {
            long left = millis * (total - done) / done / 1000;
            line.append(String.format(Locale.ROOT, "  %d:%02d left", left / 60, left % 60));
        }
        return line.toString();
    }
}
