package dev.cairn.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class AuthenticationTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/cycles", "/api/v1/people", "/actuator/prometheus", "/actuator", "/no-such-page", "/"})
    void refusesWhoeverComesWithoutAToken(String path) throws Exception {
        Answer answer = HttpCalls.anonymously(port).get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"cairn\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("/problems/not-authenticated");
        assertThat(answer.text("/instance")).isEqualTo(path);
    }

    @Test
    void refusesATokenThatIsNotKnown() throws Exception {
        HttpCalls operator = HttpCalls.asOperator(port, home);

        Answer answer = operator.withToken("0123456789012345678901234567890123456789012")
                .get("/api/v1/cycles");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void refusesOtherWaysToLogIn() throws Exception {
        Answer answer = HttpCalls.anonymously(port)
                .call("GET", "/api/v1/cycles", null, Map.of("Authorization", "Basic b3BlcmF0b3I6b3BlcmF0b3I="));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void letsTheOperatorIn() throws Exception {
        Answer answer = HttpCalls.asOperator(port, home).get("/api/v1/people");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("people"))
                .extracting(person -> person.path("handle").asString(""))
                .containsExactly("admin", "operator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/openapi", "/openapi.yaml", "/openapi/ui"})
    void tellsAnybodyThatItIsWellAndHowItIsUsed(String path) throws Exception {
        assertThat(HttpCalls.anonymously(port).get(path).status()).isIn(200, 302);
    }

    @Test
    void startsNoSession() throws Exception {
        Answer answer = HttpCalls.asOperator(port, home).get("/api/v1/people");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
