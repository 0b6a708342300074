package dev.cairn.server.demo;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The browser of the desktop that Cairn was started from, where there is one. */
final class DesktopBrowser {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopBrowser.class);

    private DesktopBrowser() {}

    /** Lets it show this address; where it does not, nothing is lost, for the address was printed. */
    static void open(String address, String system, Map<String, String> environment) {
        List<String> command = command(address, system, environment);
        if (command.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.debug("No browser came", e);
        }
    }

    /**
     * What the system's desktop opens an address with.
     *
     * @param system the name of the operating system, as Java says it
     * @param environment the environment variables
     * @return nothing where there is no desktop: without a display, or where somebody is connected from another machine
     */
    static List<String> command(String address, String system, Map<String, String> environment) {
        if (environment.containsKey("SSH_CONNECTION")) {
            return List.of();
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return List.of("open", address);
        }
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        boolean display = isSaid(environment, "DISPLAY") || isSaid(environment, "WAYLAND_DISPLAY");
        return display && isOnPath("xdg-open", environment.getOrDefault("PATH", ""))
                ? List.of("xdg-open", address)
                : List.of();
    }

    private static boolean isSaid(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }

    private static boolean isOnPath(String program, String path) {
        return Arrays.stream(path.split(File.pathSeparator, -1)).anyMatch(directory -> isIn(directory, program));
    }

    private static boolean isIn(String directory, String program) {
        try {
            return !directory.isEmpty() && Files.isExecutable(Path.of(directory, program));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
