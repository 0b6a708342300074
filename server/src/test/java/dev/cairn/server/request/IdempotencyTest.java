package dev.cairn.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same request, sent more than once. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RememberedCommands remembered;

    private HttpCalls calls;
    private SampleQuarter quarter;

    @BeforeAll
    void enter() throws Exception {
        calls = HttpCalls.asOperator(port, home);
        quarter = SampleQuarter.enteredBy(calls);
    }

    @Test
    void isAnsweredLikeTheFirstTimeAndDoneOnce() throws Exception {
        String key = newKey();
        Answer first = checkIn(key, 41);
        long events = events();
        checkIn(newKey(), 42);

        Answer again = checkIn(key, 41);

        assertThat(first.status()).isEqualTo(201);
        assertSame(first, again);
        assertThat(first.header("ETag")).matches("\"[0-9]+\"");
        assertThat(events()).isEqualTo(events + 1);
    }

    @Test
    void isAnsweredLikeTheFirstTimeWhereNothingWasToBeChanged() throws Exception {
        String path = "/api/v1/objectives/" + quarter.bread() + "/wording";
        String body =
                "{\"wording\": \"Bread is there when the shop opens\", \"reason\": {\"category\": \"clarified\"}}";
        Answer changed = send("PUT", path, body, newKey());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        String key = newKey();
        Answer first = send("PUT", path, body, key);
        assertThat(first.header("ETag")).isEqualTo(changed.header("ETag"));
        checkIn(newKey(), 43);

        assertSame(first, send("PUT", path, body, key));
    }

    @Test
    void isRefusedWhereTheKeyStandsForAnotherOne() throws Exception {
        String key = newKey();
        checkIn(key, 44);
        long events = events();

        for (Answer other : List.of(
                checkIn(key, 45),
                send("POST", "/api/v1/objectives/" + quarter.bread() + "/closing", "{}", key),
                send(
                        "POST",
                        "/api/v1/cycles",
                        "{\"name\": \"2026-Q1\", \"firstDay\": \"2026-01-01\", \"lastDay\": \"2026-03-31\"}",
                        key))) {
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.text("/type")).isEqualTo("/problems/idempotency-key-reused");
            assertThat(other.text("/violations/0/code")).isEqualTo("idempotency-key-reused");
        }
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void isDoneOnceWhereItIsSentManyTimesAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            String key = newKey();
            int value = 50 + round;
            long events = events();
            List<Answer> answers = new ArrayList<>();
            try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
                List<Future<Answer>> sent = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    sent.add(senders.submit(() -> checkIn(key, value)));
                }
                for (Future<Answer> each : sent) {
                    answers.add(each.get());
                }
            }

            assertThat(answers).allSatisfy(each -> assertSame(answers.getFirst(), each));
            assertThat(answers.getFirst().status()).isEqualTo(201);
            assertThat(events()).isEqualTo(events + 1);
        }
    }

    @Test
    void isDecidedAnewWhereItWasRefused() throws Exception {
        String goal = calls.post(
                        "/api/v1/objectives",
                        "{\"cycleId\": \"%s\", \"personId\": \"sample-cleo\", \"wording\": \"Taste everything\", \"kind\": \"committed\", \"ownerId\": \"sample-cleo\"}"
                                .formatted(quarter.cycle()))
                .text("/id");
        String key = newKey();
        String path = "/api/v1/objectives/" + goal + "/publication";
        Answer refused = send("POST", path, "{}", key);
        assertThat(refused.status()).isEqualTo(409);
        calls.put("/api/v1/objectives/" + goal + "/reviewer", "{\"reviewerId\": \"sample-ben\"}");
        calls.post(
                "/api/v1/objectives/" + goal + "/key-results",
                "{\"wording\": \"Kinds tasted\", \"metric\": {\"type\": \"increase\", \"baseline\": 0, \"target\": 9}}");

        Answer done = send("POST", path, "{}", key);

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertSame(done, send("POST", path, "{}", key));
    }

    @Test
    void isForgottenAfterItsTime() throws Exception {
        String key = newKey();
        checkIn(key, 46);

        remembered.forgetAfter(Duration.ofHours(1));
        assertThat(rows(key)).isEqualTo(1);
        remembered.forgetAfter(Duration.ofSeconds(-10));

        assertThat(rows(key)).isZero();
    }

    private Answer checkIn(String key, int value) throws Exception {
        return send(
                "POST",
                "/api/v1/objectives/" + quarter.bread() + "/check-ins",
                "{\"readings\": [{\"keyResultId\": \"" + quarter.loavesId() + "\", \"value\": " + value + "}]}",
                key);
    }

    private Answer send(String method, String path, String body, String key) throws Exception {
        return calls.call(method, path, body, Map.of("Idempotency-Key", key));
    }

    private static void assertSame(Answer first, Answer again) {
        assertThat(again.status()).as(again.text()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text());
        for (String name : List.of("Cairn-Position", "ETag", "Location")) {
            assertThat(again.headers().firstValue(name))
                    .isEqualTo(first.headers().firstValue(name));
        }
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private long rows(String key) {
        return jdbc.sql("select count(*) from request.command where key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private long events() {
        return jdbc.sql("select count(*) from log.event").query(Long.class).single();
    }
}
