package dev.cairn.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiClientTest {

    @TempDir
    Path home;

    @Test
    void saysWhereItLookedForTheToken() {
        var failure = catchThrowableOfType(CommandFailure.class, () -> ApiClient.of(terminal(Map.of())));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.NOT_AUTHENTICATED);
        assertThat(failure).hasMessageContaining(home.resolve("token").toString());
    }

    @Test
    void saysThatNoCairnAnswers() throws IOException {
        Files.writeString(home.resolve("token"), "0123456789012345678901234567890123456789\n");
        ApiClient client = ApiClient.of(terminal(Map.of("CAIRN_PORT", Integer.toString(freePort()))));

        var failure = catchThrowableOfType(CommandFailure.class, () -> client.get("/api/v1/cycles", Map.of()));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE);
        assertThat(failure).hasMessageContaining("cairn run");
    }

    @Test
    void aPortThatIsNoNumberIsAMisuse() throws IOException {
        Files.writeString(home.resolve("token"), "0123456789012345678901234567890123456789\n");

        var failure = catchThrowableOfType(
                CommandFailure.class, () -> ApiClient.of(terminal(Map.of("CAIRN_PORT", "eighty"))));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aRefusalNamesTheFieldAlsoWhereItsSentenceDoesNot() throws IOException {
        HttpServer refusing = refusing("""
                {"detail": "There is no such parameter. Accepted: cycle.",
                 "violations": [{"field": "cycel", "rule": "There is no such parameter.", "accepted": "cycle"}]}""");
        Files.writeString(home.resolve("token"), "0123456789012345678901234567890123456789\n");
        ApiClient client = ApiClient.of(terminal(
                Map.of("CAIRN_PORT", Integer.toString(refusing.getAddress().getPort()))));

        var failure = catchThrowableOfType(CommandFailure.class, () -> client.get("/api/v1/cycles", Map.of()));
        refusing.stop(0);

        assertThat(failure)
                .hasMessage("There is no such parameter. Accepted: cycle.\n  cycel: There is no such parameter.");
    }

    private static HttpServer refusing(String problem) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        byte[] body = problem.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(400, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private Terminal terminal(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("CAIRN_HOME", home.toString());
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Terminal(environment, nowhere, nowhere, false);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
