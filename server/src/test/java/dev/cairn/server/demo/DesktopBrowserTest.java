package dev.cairn.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopBrowserTest {

    private static final String LINK = "http://127.0.0.1:8080/sign-in/link?secret=s";

    @TempDir
    private Path programs = Path.of("");

    @Test
    void withoutADisplayNothingIsOpened() throws IOException {
        opener();

        assertThat(command("Linux", Map.of("PATH", programs.toString()))).isEmpty();
        assertThat(command("Linux", Map.of("PATH", programs.toString(), "DISPLAY", "")))
                .isEmpty();
    }

    @Test
    void withADisplayTheSystemsOpenerIsAsked() throws IOException {
        opener();

        assertThat(command("Linux", Map.of("PATH", "/none:" + programs, "WAYLAND_DISPLAY", "wayland-0")))
                .containsExactly("xdg-open", LINK);
        assertThat(command("Mac OS X", Map.of())).containsExactly("open", LINK);
        assertThat(command("Windows 11", Map.of())).last().isEqualTo(LINK);
    }

    @Test
    void withoutAnOpenerNothingIsOpened() {
        assertThat(command("Linux", Map.of("PATH", "/none", "DISPLAY", ":0"))).isEmpty();
    }

    @Test
    void whoIsConnectedFromAnotherMachineHasNoDesktopHere() throws IOException {
        opener();

        assertThat(command(
                        "Linux",
                        Map.of(
                                "PATH",
                                programs.toString(),
                                "DISPLAY",
                                ":0",
                                "SSH_CONNECTION",
                                "192.0.2.7 1 192.0.2.8 22")))
                .isEmpty();
        assertThat(command("Mac OS X", Map.of("SSH_CONNECTION", "192.0.2.7 1 192.0.2.8 22")))
                .isEmpty();
    }

    private void opener() throws IOException {
        assertThat(Files.createFile(programs.resolve("xdg-open")).toFile().setExecutable(true))
                .isTrue();
    }

    private static List<String> command(String system, Map<String, String> environment) {
        return DesktopBrowser.command(LINK, system, environment);
    }
}
