package dev.cairn.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.postgres.TestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as programs read it. */
class JsonLogTest {

    @TempDir
    private Path home;

    @Test
    void everyLineIsJsonAndThoseOfARequestNameItAndWhoAsks() throws Exception {
        PostgresAccess postgres = TestPostgres.freshDatabase();
        List<String> lines;
        try (CairnProcess cairn = CairnProcess.start(
                home,
                Map.of(
                        "CAIRN_LOG_FORMAT",
                        "ecs",
                        "CAIRN_POSTGRES_REQUIRE_DURABLE",
                        "false",
                        "CAIRN_POSTGRES_URL",
                        postgres.url(),
                        "CAIRN_POSTGRES_USERNAME",
                        postgres.username(),
                        "CAIRN_POSTGRES_PASSWORD",
                        postgres.password(),
                        // Says a line for each request.
                        "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB_SERVLET",
                        "debug"))) {
            assertThat(ask(cairn.awaitReady(), "request-of-mine")).isEqualTo(200);
            cairn.terminate();
            lines = cairn.output();
        }

        assertThat(lines)
                .filteredOn(line -> !line.startsWith("The first administrator is "))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("{"));
        List<JsonNode> ofTheRequest = lines.stream()
                .filter(line -> line.startsWith("{"))
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.path("requestId").asString("").equals("request-of-mine"))
                .toList();
        assertThat(ofTheRequest).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("@timestamp").asString("")).isNotEmpty();
            assertThat(line.at("/log/level").asString("")).isNotEmpty();
            assertThat(line.path("message").asString("")).isNotEmpty();
            assertThat(line.path("personId").asString("")).startsWith("person:");
        });
    }

    private int ask(int port, String requestId) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/teams"))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(home.resolve("token")).strip())
                .header("X-Request-Id", requestId)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
