package dev.cairn.server.cli;

import dev.cairn.server.security.TokenFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the running Cairn over its HTTP API, as the person whose token it has. */
public final class ApiClient {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Duration LIMIT_TO_CONNECT = Duration.ofSeconds(5);

    private final URI base;
    private final String token;
    private final HttpClient http;

    /**
     * @param base where Cairn answers, without a path
     * @param token of the token file, or a personal one
     */
    public ApiClient(URI base, String token) {
        this.base = base;
        this.token = token;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT_TO_CONNECT)
                .build();
    }

    /**
     * The client for what the environment names: {@code CAIRN_URL}, else {@code CAIRN_PORT} of this machine; with the personal
     * token {@code CAIRN_TOKEN}, else that of the data directory, which is shown to this machine only.
     *
     * @throws CommandFailure where there is no token file or it cannot be read
     */
    public static ApiClient of(Terminal terminal) {
        Map<String, String> environment = terminal.environment();
        String url = environment.get("CAIRN_URL");
        if (url == null || url.isBlank()) {
            url = "http://127.0.0.1:" + environment.getOrDefault("CAIRN_PORT", "8080");
        }
        URI base = address(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
        String personal = environment.get("CAIRN_TOKEN");
        if (personal != null && !personal.isBlank()) {
            return new ApiClient(base, personal.strip());
        }
        requireThisMachine(base);
        Path file = TokenFile.in(terminal.dataDirectory());
        try {
            return new ApiClient(base, TokenFile.read(file));
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.NOT_AUTHENTICATED,
                    "There is no readable token file " + file
                            + ": start Cairn with `cairn run`, point CAIRN_HOME at its data directory, or set CAIRN_TOKEN"
                            + " to a personal token.");
        }
    }

    private static void requireThisMachine(URI base) {
        if (!THIS_MACHINE.contains(base.getHost())) {
            throw new CommandFailure(
                    ExitCode.NOT_AUTHENTICATED,
                    "The token of the data directory is not sent to another machine: set CAIRN_TOKEN to a personal token of "
                            + base.getHost() + ".");
        }
    }

    private static URI address(String url) {
        try {
            URI base = new URI(url);
            if (base.getHost() != null && List.of("http", "https").contains(base.getScheme())) {
                return base;
            }
        } catch (URISyntaxException e) {
            // Told below, like every other text that is no address.
        }
        throw new CommandFailure(ExitCode.USAGE, "CAIRN_URL or CAIRN_PORT makes no address: " + url + ".");
    }

    /** What Cairn answers to this question; parameters that are null are left out. */
    public JsonNode get(String path, Map<String, ? extends @Nullable Object> parameters) {
        return json(send(request(path, parameters).GET().build()));
    }

    /** What Cairn answers to this act. */
    public JsonNode post(String path, JsonNode body) {
        return change("POST", path, body);
    }

    /** What Cairn answers where something takes the place of what was there. */
    public JsonNode put(String path, JsonNode body) {
        return change("PUT", path, body);
    }

    private JsonNode change(String method, String path, JsonNode body) {
        HttpRequest request = request(path, Map.of())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return json(send(request));
    }

    /**
     * Sends a body of any kind and hands back the answer as it comes in, for answers that take long.
     *
     * @param method {@code GET} or {@code POST}
     * @param contentType of the body; null where there is none
     * @throws CommandFailure where Cairn refuses
     */
    public InputStream stream(
            String method,
            String path,
            Map<String, ? extends @Nullable Object> parameters,
            @Nullable String contentType,
            HttpRequest.BodyPublisher body,
            String accept) {
        HttpRequest.Builder request = request(path, parameters).setHeader("Accept", accept);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return send(request.method(method, body).build());
    }

    private HttpRequest.Builder request(String path, Map<String, ? extends @Nullable Object> parameters) {
        String query = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .flatMap(parameter -> values(parameter.getValue())
                        .map(value -> encoded(parameter.getKey()) + "=" + encoded(value.toString())))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(base + path + (query.isEmpty() ? "" : "?" + query)))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json");
    }

    private static Stream<?> values(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
    }

    private InputStream send(HttpRequest request) {
        HttpResponse<InputStream> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.NOT_REACHABLE,
                    "Cairn does not answer at " + base
                            + ": start it with `cairn run`, or set CAIRN_PORT or CAIRN_URL.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.BROKEN, "Interrupted.");
        }
        if (response.statusCode() / 100 == 2) {
            return response.body();
        }
        throw refusal(response);
    }

    private static CommandFailure refusal(HttpResponse<InputStream> response) {
        ExitCode exitCode = switch (response.statusCode() / 100) {
            case 4 -> response.statusCode() == 401 ? ExitCode.NOT_AUTHENTICATED : ExitCode.REFUSED;
            default -> ExitCode.BROKEN;
        };
        String sentence;
        try (InputStream body = response.body()) {
            sentence = sentence(MAPPER.readTree(body));
        } catch (IOException | JacksonException e) {
            sentence = "";
        }
        return new CommandFailure(
                exitCode, sentence.isEmpty() ? "Cairn answered with status " + response.statusCode() + "." : sentence);
    }

    private static String sentence(JsonNode problem) {
        String detail = problem.path("detail").asString("");
        StringBuilder sentence = new StringBuilder(detail);
        JsonNode violations = problem.path("violations");
        // The sentence tells of one, and may not say which field it is about.
        if (violations.size() > 1
                || (violations.size() == 1
                        && !detail.contains(violations.path(0).path("field").asString("")))) {
            for (JsonNode violation : violations) {
                sentence.append("\n  ")
                        .append(violation.path("field").asString(""))
                        .append(": ")
                        .append(violation.path("rule").asString(""));
            }
        }
        return sentence.toString();
    }

    private static JsonNode json(InputStream answer) {
        try (answer) {
            return MAPPER.readTree(answer);
        } catch (IOException | JacksonException e) {
            throw new CommandFailure(ExitCode.BROKEN, "What answered is no Cairn, or broke off: " + e.getMessage());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
