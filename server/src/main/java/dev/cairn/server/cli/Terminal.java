package dev.cairn.server.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a command was typed and where its answer goes.
 *
 * @param environment the environment variables
 * @param out for answers, which may be piped
 * @param err for what went wrong, and for progress
 * @param interactive whether a person sees {@code out} directly
 */
public record Terminal(Map<String, String> environment, PrintWriter out, PrintWriter err, boolean interactive) {

    private static final int WIDTH_WHEN_PIPED = 120;
    private static final int NARROWEST = 40;
    private static final int USUAL_HEIGHT = 24;
    private static final int LOWEST = 12;

    /** The terminal of this process. */
    // From JDK 25 on there is no console again where input or output is piped.
    @SuppressWarnings("SystemConsoleNull")
    public static Terminal ofProcess() {
        Console console = System.console();
        return new Terminal(
                System.getenv(),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                console != null && console.isTerminal());
    }

    /** Columns to fill: {@code COLUMNS} where it is set, else as wide as the terminal is, else 120. */
    public int width() {
        Integer width = number(environment.get("COLUMNS"));
        if (width == null && interactive) {
            width = askedFromTheTerminal(1);
        }
        return Math.max(NARROWEST, width == null ? WIDTH_WHEN_PIPED : width);
    }

    /** Lines to fill: {@code LINES} where it is set, else as high as the terminal is, else 24. */
    public int height() {
        Integer height = number(environment.get("LINES"));
        if (height == null && interactive) {
            height = askedFromTheTerminal(0);
        }
        return Math.max(LOWEST, height == null ? USUAL_HEIGHT : height);
    }

    /** Whether something can be drawn over what was drawn before. */
    public boolean redraws() {
        return interactive && !"dumb".equals(environment.get("TERM"));
    }

    /** Whether colours help: not where the output is piped or {@code NO_COLOR} is set. */
    public boolean coloured() {
        return interactive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** The data directory: {@code CAIRN_HOME}, or {@code .cairn} under the user's home. */
    public Path dataDirectory() {
        String home = environment.get("CAIRN_HOME");
        return home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".cairn") : Path.of(home);
    }

    /** @param which 0 for lines, 1 for columns */
    private static @Nullable Integer askedFromTheTerminal(int which) {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            String[] linesAndColumns = size.split(" ", -1);
            return linesAndColumns.length == 2 ? number(linesAndColumns[which]) : null;
        } catch (IOException e) {
            // No stty here, or no terminal: the default width does.
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,4}") ? Integer.valueOf(text) : null;
    }
}
