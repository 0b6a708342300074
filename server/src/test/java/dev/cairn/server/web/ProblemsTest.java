package dev.cairn.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of problem once, over HTTP. */
@ServerTest
class ProblemsTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls calls = HttpCalls.anonymously(0);

    @BeforeEach
    void comeAsTheOperator() throws IOException {
        calls = HttpCalls.asOperator(port, home);
    }

    @Test
    void jsonThatIsCutOffIsUnreadable() throws Exception {
        Answer answer = calls.post("/api/v1/people", "{\"handle\": \"sample-anna\"");

        assertProblem(answer, 400, "unreadable-request");
        assertThat(answer.text("/detail")).contains("line 1");
    }

    @Test
    void aMissingBodyIsUnreadable() throws Exception {
        assertProblem(calls.call("POST", "/api/v1/people", null, Map.of()), 400, "unreadable-request");
    }

    @Test
    void aFormThatCannotBeDecodedIsNoFault() throws Exception {
        String goal = ObjectiveId.random().value();

        Answer answer = calls.call(
                "PUT",
                "/api/v1/objectives/" + goal + "/reviewer",
                "%zz=%",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void anUnknownFieldIsRefusedByItsName() throws Exception {
        Answer answer = calls.post("/api/v1/people", "{\"handle\": \"sample-anna\", \"nmae\": \"Anna\"}");

        assertProblem(answer, 400, "unknown-field");
        assertThat(answer.text("/violations/0/field")).isEqualTo("nmae");
        assertThat(answer.text("/violations/0/accepted")).isEqualTo("email, handle, name");
    }

    @Test
    void aPathIsTheSamePathWhereALetterOfItIsEscaped() throws Exception {
        Answer answer = calls.call("GET", "/api/v1/%63ycles?asof=2026-01-01", null, Map.of());

        assertProblem(answer, 400, "unreadable-request");
        assertThat(answer.text("/violations/0/field")).isEqualTo("asof");
    }

    @Test
    void aMisspeltClockIsRefusedAndNotPassedOver() throws Exception {
        Answer answer = calls.call("GET", "/api/v1/cycles?asof=2026-01-01", null, Map.of());

        assertProblem(answer, 400, "unreadable-request");
        assertThat(answer.text("/violations/0/field")).isEqualTo("asof");
        assertThat(answer.text("/violations/0/accepted")).isEqualTo("asOf, knownAt, witnessed");
    }

    @Test
    void aFieldGivenTwiceIsUnreadable() throws Exception {
        Answer answer = calls.post("/api/v1/people", "{\"handle\": \"sample-anna\", \"handle\": \"sample-ben\"}");

        assertProblem(answer, 400, "unreadable-request");
    }

    @Test
    void aNumberIsNoText() throws Exception {
        Answer answer = calls.post("/api/v1/people", "{\"handle\": 7}");

        assertProblem(answer, 400, "unreadable-request");
        assertThat(answer.text("/violations/0/field")).isEqualTo("handle");
    }

    @Test
    void anIdOfAnotherKindIsUnreadable() throws Exception {
        Answer answer = calls.get("/api/v1/cycles/team:00000000-0000-4000-8000-000000000000/overview");

        assertProblem(answer, 400, "unreadable-request");
        assertThat(answer.text("/violations/0/field")).isEqualTo("cycleId");
        assertThat(answer.text("/detail")).contains("cycle:<uuid>");
    }

    @ParameterizedTest
    @CsvSource({
        "asOf, 2026-02-30",
        "asOf, yesterday",
        "knownAt, 2026-02-01T10:00:00",
        "asOf, 2999-01-01",
        "witnessed, perhaps"
    })
    void aParameterThatMeansNothingIsNamed(String parameter, String value) throws Exception {
        Answer answer = calls.get("/api/v1/cycles?" + parameter + "=" + value);

        assertProblem(answer, 400, "unreadable-request");
        assertThat(answer.text("/violations/0/field")).isEqualTo(parameter);
    }

    @Test
    void anIdempotencyKeyIsOfABoundedLength() throws Exception {
        Answer answer = calls.call(
                "POST", "/api/v1/people", "{\"handle\": \"sample-anna\"}", Map.of("Idempotency-Key", "k".repeat(201)));

        assertProblem(answer, 400, "unreadable-request");
    }

    @Test
    void aPathThatLeadsNowhereIsNotThere() throws Exception {
        assertProblem(calls.get("/api/v1/unicorns"), 404, "not-there");
    }

    @Test
    void aGoalThatNeverWasIsNotThere() throws Exception {
        String goal = "/api/v1/objectives/objective:00000000-0000-4000-8000-000000000000";

        assertProblem(calls.get(goal), 404, "not-there");
        assertProblem(calls.put(goal + "/wording", "{\"wording\": \"Fly\"}"), 404, "not-there");
    }

    @Test
    void whatTheStateDoesNotAllowIsAConflictWithItsRule() throws Exception {
        String cycle = calls.post(
                        "/api/v1/cycles",
                        "{\"name\": \"2025-Q3\", \"firstDay\": \"2025-07-01\", \"lastDay\": \"2025-09-30\"}")
                .text("/id");
        String goal = calls.post(
                        "/api/v1/objectives",
                        "{\"cycleId\": \"" + cycle
                                + "\", \"personId\": \"operator\", \"wording\": \"Learn\", \"kind\": \"committed\"}")
                .text("/id");

        Answer answer = calls.post("/api/v1/objectives/" + goal + "/publication", "{}");

        assertProblem(answer, 409, "rule-broken");
        assertThat(answer.json().path("violations").findValuesAsString("code"))
                .contains("reviewer-missing", "no-key-result");
    }

    @Test
    void aMethodThatIsNotForThePathIsRefusedWithThoseThatAre() throws Exception {
        Answer answer = calls.call("DELETE", "/api/v1/people", null, Map.of());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void anAnswerInAnotherFormCannotBeGiven() throws Exception {
        Answer answer = calls.call("GET", "/api/v1/cycles", null, Map.of("Accept", "application/xml"));

        assertProblem(answer, 406, "not-acceptable");
    }

    @Test
    void aHandleThatIsTakenIsAConflict() throws Exception {
        calls.post("/api/v1/people", "{\"handle\": \"sample-otto\"}");

        Answer answer = calls.post("/api/v1/people", "{\"handle\": \"sample-otto\"}");

        assertProblem(answer, 409, "rule-broken");
        assertThat(answer.text("/violations/0/code")).isEqualTo("handle-taken");
    }

    @Test
    void aLargeBodyIsRefusedBeforeItIsRead() throws Exception {
        Answer answer = calls.post("/api/v1/people", "{\"handle\": \"" + "x".repeat(2_000_000) + "\"}");

        assertProblem(answer, 413, "body-too-large");
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() throws Exception {
        Answer answer =
                calls.call("POST", "/api/v1/people", "handle=sample-anna", Map.of("Content-Type", "text/plain"));

        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(answer.text("/detail")).contains("application/json");
    }

    @Test
    void aFormWithAControlCharacterInANameIsUnreadable() throws Exception {
        Answer answer = calls.call(
                "POST",
                "/api/v1/cycles/cycle:00000000-0000-4000-8000-000000000001/scoring",
                "rea%00son=learnt",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertProblem(answer, 400, "unreadable-request");
    }

    @Test
    void nobodyIsNamedByATextWithANullCharacter() throws Exception {
        assertProblem(calls.get("/api/v1/due-check-ins?person=anna%00"), 422, "invalid-values");
        assertProblem(
                HttpCalls.anonymously(port)
                        .post("/api/v1/session", "{\"handle\": \"anna\\u0000\", \"password\": \"four words or so\"}"),
                401,
                "not-authenticated");
    }

    @Test
    void allValuesThatAreWrongAreToldTogether() throws Exception {
        Answer answer = calls.post("/api/v1/teams", "{\"name\": \" \", \"level\": \"tribe\"}");

        assertProblem(answer, 422, "invalid-values");
        assertThat(answer.text("/violations/0/code")).isEqualTo("name-empty");
        assertThat(answer.text("/violations/1/field")).isEqualTo("level");
        assertThat(answer.text("/violations/1/accepted")).isEqualTo("company, department or team");
    }

    @Test
    void aFieldThatIsNeededIsNamed() throws Exception {
        Answer answer = calls.post("/api/v1/teams", "{}");

        assertProblem(answer, 422, "invalid-values");
        assertThat(answer.text("/violations/0/field")).isEqualTo("name");
        assertThat(answer.text("/violations/0/code")).isEqualTo("field-missing");
    }

    @Test
    void aPositionThatIsNeverReachedIsToldAfterABoundedTime() throws Exception {
        Answer answer = calls.call("GET", "/api/v1/cycles", null, Map.of("Cairn-Position", "999999999"));

        assertProblem(answer, 503, "not-caught-up");
    }

    @Test
    void aRequestThatIsNoHttpGetsNoStackTrace() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /api/v1/<> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/unreadable-request");
            assertThat(answer).doesNotContain("at org.").doesNotContain("Tomcat");
        }
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/problems/" + type);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        assertThat(answer.text("/title")).isNotBlank();
        assertThat(answer.text("/detail")).isNotBlank();
        assertThat(answer.text()).doesNotContain("dev.cairn").doesNotContain("tools.jackson");
    }
}
