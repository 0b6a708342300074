package dev.cairn.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators see: a Cairn that runs, and the ways in which another one cannot. */
@DisabledOnOs(OS.WINDOWS)
class CairnProcessTest {

    private static final int SIGTERM = 143;

    @TempDir
    private static Path home;

    private static CairnProcess running;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        running = CairnProcess.start(home, Map.of());
        port = running.awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    @Test
    void answersOnTheLoopbackAddress() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void refusesASecondCairnOnTheSameDataDirectory() throws Exception {
        refuses(
                home,
                Map.of(),
                ExitCode.DATA_DIRECTORY_IN_USE,
                "cairn: Another Cairn is running on the data directory " + home);
        assertThat(running.postgres().isAlive()).isTrue();
    }

    @Test
    void refusesATakenPort(@TempDir Path other) throws Exception {
        refuses(
                other,
                Map.of("CAIRN_PORT", Integer.toString(port)),
                ExitCode.PORT_TAKEN,
                "cairn: Port " + port + " is taken");
    }

    @ParameterizedTest
    @CsvSource({
        "CAIRN_PORT, eighty, The setting cairn.port cannot be",
        "CAIRN_POSTGRES_CONNECTIONS, many, The setting cairn.postgres.connections cannot be 'many'"
    })
    @Tag("full")
    void refusesASettingThatItDoesNotUnderstand(String variable, String value, String sentence, @TempDir Path other)
            throws Exception {
        refuses(other, Map.of(variable, value), ExitCode.MISCONFIGURED, "cairn: " + sentence);
    }

    @Test
    void refusesAnExternalPostgresThatDoesNotAnswer(@TempDir Path other) throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + free + "/cairn";

        refuses(
                other,
                Map.of("CAIRN_POSTGRES_URL", url, "CAIRN_POSTGRES_USERNAME", "cairn"),
                ExitCode.POSTGRES_UNREACHABLE,
                "cairn: PostgreSQL at " + url + " does not answer");
    }

    @Test
    void recoversFromAKillAndLeavesNothingBehindWhenItIsStopped(@TempDir Path other) throws Exception {
        ProcessHandle leftOver;
        try (CairnProcess first = CairnProcess.start(other, Map.of())) {
            first.awaitReady();
            leftOver = first.postgres();
            first.kill();
            first.awaitEnd();
        }
        assertThat(leftOver.isAlive()).isTrue();

        try (CairnProcess second = CairnProcess.start(other, Map.of())) {
            second.awaitReady();
            assertThat(leftOver.isAlive()).isFalse();
            ProcessHandle own = second.postgres();
            second.terminate();

            assertThat(second.awaitEnd()).isEqualTo(SIGTERM);
            assertThat(own.isAlive()).isFalse();
            assertThat(other.resolve("postgres/data/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    @Tag("full")
    void recoversWhenItsPostgresWasKilledWithIt(@TempDir Path other) throws Exception {
        try (CairnProcess first = CairnProcess.start(other, Map.of())) {
            first.awaitReady();
            ProcessHandle postgres = first.postgres();
            first.kill();
            postgres.destroyForcibly();
            first.awaitEnd();
            postgres.onExit().join();
        }

        try (CairnProcess second = CairnProcess.start(other, Map.of())) {
            assertThat(second.awaitReady()).isPositive();
        }
    }

    /** One sentence, and the exit code that operators can rely on. */
    private static void refuses(Path directory, Map<String, String> environment, ExitCode code, String sentence)
            throws Exception {
        try (CairnProcess refused = CairnProcess.start(directory, environment)) {
            assertThat(refused.awaitEnd()).isEqualTo(code.number());
            assertThat(refused.output()).noneMatch(line -> line.startsWith("\tat "));
            assertThat(refused.errors()).singleElement().asString().startsWith(sentence);
        }
    }
}
