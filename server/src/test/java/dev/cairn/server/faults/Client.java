package dev.cairn.server.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses Cairn as its documentation says: whatever is not answered is sent again with the same key. */
final class Client {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final IntSupplier port;
    private final String token;

    /** @param port where Cairn answers now; it may be another one after each restart */
    Client(IntSupplier port, String token) {
        this.port = port;
        this.token = token;
    }

    /**
     * What came back in the end.
     *
     * @param status the status code
     * @param position the position of the log after a command, or -1
     * @param revision the ETag, or nothing
     * @param retryAfter after how many seconds it is to be tried again, or -1
     * @param body what was answered
     */
    record Answer(int status, long position, String revision, long retryAfter, JsonNode body) {

        /** A text in the body. */
        String text(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    /** Sends a command until it is acknowledged or refused. */
    Answer until(String method, String path, String body, String key) throws InterruptedException {
        long end = System.nanoTime() + GIVE_UP_AFTER.toNanos();
        while (true) {
            String failure;
            try {
                Answer answer = once(method, path, body, Map.of("Idempotency-Key", key));
                boolean again = answer.status >= 500 || answer.text("/type").equals("/problems/concurrent-change");
                if (!again) {
                    return answer;
                }
                if (answer.status == 500) {
                    throw new AssertionError("Nothing that happens to a database is a fault of Cairn: " + answer);
                }
                failure = answer.toString();
            } catch (IOException e) {
                failure = e.toString();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(method + " " + path + " gets no answer: " + failure);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Sends a request, and does nothing else. */
    Answer once(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + token);
        if (body.isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        headers.forEach(request::header);
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.headers().firstValueAsLong("Cairn-Position").orElse(-1),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValueAsLong("Retry-After").orElse(-1),
                MAPPER.readTree(response.body()));
    }
}
