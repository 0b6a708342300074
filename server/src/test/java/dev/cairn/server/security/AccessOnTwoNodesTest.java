package dev.cairn.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.CairnApplication;
import dev.cairn.server.notification.Notifications;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.postgres.TestPostgres;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two Cairns on one database: what is taken away on one is gone on the other. */
class AccessOnTwoNodesTest {

    private static final String PASSWORD = "four words that are long";
    /** It takes a moment; a machine that is busy with other things takes longer. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path here;

    @TempDir
    private static Path there;

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void startBoth() {
        PostgresAccess database = TestPostgres.freshDatabase();
        one = start(here, database);
        other = start(there, database);
        for (ConfigurableApplicationContext node : new ConfigurableApplicationContext[] {one, other}) {
            Notifications notifications = node.getBean(Notifications.class);
            assertThat(eventually(notifications::isListening)).isTrue();
        }
    }

    @AfterAll
    static void stopBoth() {
        other.close();
        one.close();
    }

    @Test
    void aSessionAndATokenAreGoodOnBothUntilThePersonIsDeactivatedOnOne() throws Exception {
        HttpCalls operator = HttpCalls.asOperator(port(one), here.toString());
        String id =
                operator.post("/api/v1/people", "{\"handle\": \"sample-anna\"}").text("/personId");
        operator.post("/api/v1/people/" + id + "/grants", "{\"role\": \"viewer\"}");
        String invitation = operator.call("POST", "/api/v1/people/" + id + "/invitation", null, Map.of())
                .text("/invitation");
        HttpCalls there = HttpCalls.anonymously(port(other));
        there.post(
                "/api/v1/invitations/acceptance",
                "{\"invitation\": \"" + invitation + "\", \"password\": \"" + PASSWORD + "\"}");
        String set = there.post("/api/v1/session", "{\"handle\": \"sample-anna\", \"password\": \"" + PASSWORD + "\"}")
                .header("Set-Cookie");
        Map<String, String> cookie =
                Map.of("Cookie", set.substring(0, set.indexOf(';')), "Sec-Fetch-Site", "same-origin");
        Answer token = there.call("POST", "/api/v1/tokens", "{\"name\": \"Both\", \"scope\": \"read\"}", cookie);
        HttpCalls withToken = there.withToken(token.text("/secret"));
        assertThat(HttpCalls.anonymously(port(one))
                        .call("GET", "/api/v1/cycles", null, cookie)
                        .status())
                .isEqualTo(200);
        assertThat(withToken.get("/api/v1/cycles").status()).isEqualTo(200);
        assertThat(there.call("GET", "/api/v1/cycles", null, cookie).status()).isEqualTo(200);

        operator.call("POST", "/api/v1/people/" + id + "/deactivation", null, Map.of());

        assertThat(eventually(() -> withToken.get("/api/v1/cycles").status() == 401))
                .isTrue();
        assertThat(there.call("GET", "/api/v1/cycles", null, cookie).status()).isEqualTo(401);
    }

    @Test
    void onlyOneOfBothMadeTheFirstAdministrator() throws Exception {
        assertThat(HttpCalls.asOperator(port(one), here.toString())
                        .get("/api/v1/access-record?person=admin")
                        .json()
                        .path("entries"))
                .extracting(entry -> entry.path("act").asString(""))
                .containsExactly("granted", "password-set");
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    /** Asks again and again, for a moment. */
    private static boolean eventually(Condition condition) {
        long until = System.nanoTime() + SOON.toNanos();
        try {
            while (!condition.holds()) {
                if (System.nanoTime() > until) {
                    return false;
                }
                Thread.onSpinWait();
            }
            return true;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static ConfigurableApplicationContext start(Path home, PostgresAccess database) {
        return new SpringApplicationBuilder(CairnApplication.class)
                .properties(Map.of(
                        "cairn.home", home.toString(),
                        "cairn.port", "0",
                        "cairn.postgres.url", database.url(),
                        "cairn.postgres.username", database.username(),
                        "cairn.postgres.password", database.password(),
                        "cairn.postgres.require-durable", "false"))
                .run();
    }

    private static int port(ConfigurableApplicationContext node) {
        return Integer.parseInt(String.valueOf(node.getEnvironment().getProperty("local.server.port")));
    }
}
