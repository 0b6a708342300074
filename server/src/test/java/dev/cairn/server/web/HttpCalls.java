package dev.cairn.server.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls a Cairn that runs as any program would: over HTTP, with the token of its data directory. */
public final class HttpCalls {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final @Nullable String token;

    private HttpCalls(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** As the operator of the Cairn with this data directory. */
    public static HttpCalls asOperator(int port, String home) throws IOException {
        String token = Files.readString(Path.of(home, "token")).strip();
        return new HttpCalls("http://127.0.0.1:" + port, token);
    }

    /** As nobody. */
    public static HttpCalls anonymously(int port) {
        return new HttpCalls("http://127.0.0.1:" + port, null);
    }

    /** With a token of one's own making. */
    public HttpCalls withToken(String otherToken) {
        return new HttpCalls(base, otherToken);
    }

    public Answer get(String path) throws Exception {
        return call("GET", path, null, Map.of());
    }

    public Answer post(String path, String json) throws Exception {
        return call("POST", path, json, Map.of());
    }

    public Answer put(String path, String json) throws Exception {
        return call("PUT", path, json, Map.of());
    }

    public Answer call(String method, String path, @Nullable String body, Map<String, String> headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String type = response.headers().firstValue("Content-Type").orElse("");
        String json = type.contains("x-ndjson") ? lastLine(response.body()) : response.body();
        return new Answer(
                response.statusCode(),
                response.headers(),
                response.body(),
                type.contains("json") ? MAPPER.readTree(json) : MissingNode.getInstance());
    }

    private static String lastLine(String text) {
        return text.lines().reduce("", (before, line) -> line);
    }

    /**
     * What was answered.
     *
     * @param status the status code
     * @param headers the headers
     * @param text the body as it came
     * @param json the body, where it is JSON; of several lines of JSON, the last
     */
    public record Answer(int status, HttpHeaders headers, String text, JsonNode json) {

        /** A header that has to be there. */
        public String header(String name) {
            return headers.firstValue(name).orElseThrow(() -> new AssertionError(name + " is missing: " + this));
        }

        /** A text in the body, empty where it is not there. */
        public String text(String pointer) {
            return json.at(pointer).asString("");
        }
    }
}
