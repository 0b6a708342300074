package dev.cairn.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.person.PersonId;
import dev.cairn.server.ServerTest;
import dev.cairn.server.security.Actor;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@ServerTest
class RequestContextTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls calls = HttpCalls.anonymously(0);

    @BeforeEach
    void begin() throws Exception {
        calls = HttpCalls.asOperator(port, home);
    }

    @Test
    void anAnswerHasTheIdOfTheCaller() throws Exception {
        Answer answer = calls.call("GET", "/api/v1/teams", null, Map.of("X-Request-Id", "trace-1/7"));

        assertThat(answer.header("X-Request-Id")).isEqualTo("trace-1/7");
    }

    @Test
    void anIdThatCouldBreakALineIsReplaced() throws Exception {
        Answer answer = calls.call("GET", "/api/v1/teams", null, Map.of("X-Request-Id", "a b<script>"));

        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void twoRequestsHaveTwoIds() throws Exception {
        assertThat(calls.get("/api/v1/teams").header("X-Request-Id"))
                .isNotEqualTo(calls.get("/api/v1/teams").header("X-Request-Id"));
    }

    @Test
    void aProblemNamesItsRequestWhereverItComesUp() throws Exception {
        for (Answer problem : new Answer[] {
            calls.get("/api/v1/cycles/no-such-cycle/overview"),
            calls.get("/no/such/path"),
            calls.post("/api/v1/teams", "{"),
            HttpCalls.anonymously(port).get("/api/v1/teams")
        }) {
            assertThat(problem.text("/requestId"))
                    .as(problem.text())
                    .isNotEmpty()
                    .isEqualTo(problem.header("X-Request-Id"));
        }
    }

    @Test
    void everyLineOfARequestCanNameItAndWhoAsks() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/teams");
        request.addHeader("X-Request-Id", "request-1");
        request.addHeader("Idempotency-Key", "key-1");
        PersonId person = PersonId.random();
        request.setUserPrincipal(UsernamePasswordAuthenticationToken.authenticated(new Actor(person), null, List.of()));
        Map<String, String> seen = new HashMap<>();

        new RequestContext()
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (one, two) -> new RequestContext.Who()
                                .doFilter(one, two, (three, four) -> seen.putAll(MDC.getCopyOfContextMap())));

        assertThat(seen)
                .isEqualTo(Map.of("requestId", "request-1", "idempotencyKey", "key-1", "personId", person.value()));
        assertThat(MDC.get("requestId")).isNull();
    }

    @Test
    void anotherThreadThatGoesOnWithARequestNamesItToo() throws Exception {
        MDC.put("requestId", "request-2");
        AtomicReference<String> seen = new AtomicReference<>();
        Runnable work = RequestContext.handedOn(() -> seen.set(String.valueOf(RequestContext.requestId())));
        MDC.clear();

        Thread other = Thread.ofVirtual().start(work);
        other.join();

        assertThat(seen).hasValue("request-2");
    }
}
