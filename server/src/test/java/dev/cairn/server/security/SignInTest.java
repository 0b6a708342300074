package dev.cairn.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Signing in with a browser, over HTTP. */
@ServerTest
@TestPropertySource(properties = "cairn.admin.password=one time and never again")
class SignInTest {

    private static final String PASSWORD = "four words that are long";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Autowired
    private JdbcClient jdbc;

    private HttpCalls operator = HttpCalls.anonymously(0);
    private HttpCalls browser = HttpCalls.anonymously(0);

    @BeforeEach
    void open() throws IOException {
        operator = HttpCalls.asOperator(port, home);
        browser = HttpCalls.anonymously(port);
    }

    @Test
    void theFirstAdministratorChangesTheOneTimePasswordFirst() throws Exception {
        Answer signedIn = signIn("admin", "one time and never again");
        String cookie = cookie(signedIn);

        Answer early = browser.call("GET", "/api/v1/cycles", null, Map.of("Cookie", cookie));
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.text("/violations/0/code")).isEqualTo("one-time-password");
        assertThat(browser.call("POST", "/api/v1/tokens", "{\"name\": \"Kept\", \"scope\": \"full\"}", own(cookie))
                        .text("/violations/0/code"))
                .isEqualTo("one-time-password");
        assertThat(me(cookie).json().path("oneTimePassword").asBoolean()).isTrue();

        assertThat(changePassword(cookie, "one time and never again", PASSWORD).status())
                .isEqualTo(204);
        assertThat(browser.call("GET", "/api/v1/cycles", null, Map.of("Cookie", cookie))
                        .status())
                .isEqualTo(200);
        assertThat(me(cookie).text("/grants/0/role")).isEqualTo("admin");
        assertThat(signIn("admin", "one time and never again").status()).isEqualTo(401);
    }

    @Test
    void theCookieIsKeptFromScriptsAndFromOtherSites() throws Exception {
        invited("sample-anna");

        Answer signedIn = signIn("sample-anna", PASSWORD);

        assertThat(signedIn.status()).isEqualTo(201);
        assertThat(signedIn.header("Set-Cookie"))
                .startsWith("cairn_session=")
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/", "; Max-Age=12")
                .doesNotContain("Secure");
        assertThat(jdbc.sql("select count(*) from access.session where encode(session_hash, 'escape') like :secret")
                        .param("secret", "%" + cookie(signedIn).substring("cairn_session=".length()) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aWrongPasswordAndAnUnknownPersonLookTheSame() throws Exception {
        invited("sample-ben");

        Answer wrong = signIn("sample-ben", "four words that are wrong");
        Answer nobody = signIn("sample-nobody", "four words that are wrong");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(withoutRequest(wrong)).isEqualTo(withoutRequest(nobody));
        assertThat(signIn("operator", "").status()).isEqualTo(401);
    }

    private static String withoutRequest(Answer answer) {
        return answer.text().replaceAll("\"requestId\":\"[^\"]+\"", "");
    }

    @Test
    void guessingBecomesSlowAndEndsWithTheRightPassword() throws Exception {
        invited("sample-cleo");
        for (int i = 0; i < 6; i++) {
            assertThat(signIn("sample-cleo", "guess number " + i + " of many").status())
                    .isIn(401, 429);
        }

        Answer early = signIn("sample-cleo", PASSWORD);
        assertThat(early.status()).isEqualTo(429);
        assertThat(Long.parseLong(early.header("Retry-After"))).isBetween(1L, 2L);
        assertThat(early.text("/type")).isEqualTo("/problems/too-many-attempts");

        // What would pass by itself in two seconds.
        jdbc.sql("update access.sign_in_attempts set last_at = last_at - interval '2 seconds'")
                .update();
        assertThat(signIn("sample-cleo", PASSWORD).status()).isEqualTo(201);
        assertThat(signIn("sample-cleo", PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void anotherPasswordEndsOtherSessionsAndNeedsTheCurrentOne() throws Exception {
        invited("sample-dan");
        String here = cookie(signIn("sample-dan", PASSWORD));
        String elsewhere = cookie(signIn("sample-dan", PASSWORD));
        assertThat(me(elsewhere).status()).isEqualTo(200);

        assertThat(changePassword(here, "not my password", "four other words, as long")
                        .text("/violations/0/code"))
                .isEqualTo("password-wrong");
        assertThat(changePassword(here, PASSWORD, "short").text("/violations/0/code"))
                .isEqualTo("password-length");
        assertThat(changePassword(here, PASSWORD, PASSWORD).text("/violations/0/code"))
                .isEqualTo("password-same");
        assertThat(changePassword(here, PASSWORD, "four other words, as long").status())
                .isEqualTo(204);

        assertThat(me(here).status()).isEqualTo(200);
        assertThat(me(elsewhere).status()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        invited("sample-eve");
        String cookie = cookie(signIn("sample-eve", PASSWORD));
        assertThat(me(cookie).text("/person/handle")).isEqualTo("sample-eve");

        Answer out = browser.call("DELETE", "/api/v1/session", null, own(cookie));

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(me(cookie).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://elsewhere.example",
        "Origin, http://127.0.0.1:1",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "X-Nothing, said"
    })
    void anotherSiteCannotMakeABrowserChangeAnything(String header, String value) throws Exception {
        invited("sample-fay");
        operator.post("/api/v1/people/" + idOf("sample-fay") + "/grants", "{\"role\": \"programme\"}");
        String cookie = cookie(signIn("sample-fay", PASSWORD));

        Answer forged = browser.call(
                "POST",
                "/api/v1/teams",
                "{\"name\": \"Forged\", \"level\": \"team\"}",
                Map.of("Cookie", cookie, header, value));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.text("/violations/0/code")).isEqualTo("cross-origin");
        assertThat(browser.call("GET", "/api/v1/teams", null, Map.of("Cookie", cookie, header, value))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anotherSiteCannotSignABrowserIn() throws Exception {
        Answer forged = browser.call(
                "POST",
                "/api/v1/session",
                "{\"handle\": \"sample-anna\", \"password\": \"" + PASSWORD + "\"}",
                Map.of("Origin", "https://elsewhere.example"));

        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void aSessionEndsWhenItIsNotUsed() throws Exception {
        invited("sample-gil");
        String cookie = cookie(signIn("sample-gil", PASSWORD));
        // As after a night, on a node that has not seen the session before.
        jdbc.sql("update access.session set last_used_at = last_used_at - interval '13 hours'")
                .update();

        assertThat(me(cookie).status()).isEqualTo(401);
    }

    /** Adds a person and lets them choose a password; once for several runs of the same test. */
    private void invited(String handle) throws Exception {
        Answer added = operator.post("/api/v1/people", "{\"handle\": \"" + handle + "\"}");
        if (added.status() == 201) {
            Answer invitation =
                    operator.call("POST", "/api/v1/people/" + added.text("/personId") + "/invitation", null, Map.of());
            assertThat(browser.post(
                                    "/api/v1/invitations/acceptance",
                                    "{\"invitation\": \"" + invitation.text("/invitation") + "\", \"password\": \""
                                            + PASSWORD + "\"}")
                            .status())
                    .isEqualTo(204);
        }
    }

    private String idOf(String handle) throws Exception {
        for (var person : operator.get("/api/v1/people").json().path("people")) {
            if (person.path("handle").asString("").equals(handle)) {
                return person.path("personId").asString("");
            }
        }
        throw new AssertionError(handle);
    }

    private Answer signIn(String handle, String password) throws Exception {
        return browser.post("/api/v1/session", "{\"handle\": \"" + handle + "\", \"password\": \"" + password + "\"}");
    }

    private Answer changePassword(String cookie, String current, String next) throws Exception {
        return browser.call(
                "PUT",
                "/api/v1/password",
                "{\"current\": \"" + current + "\", \"password\": \"" + next + "\"}",
                own(cookie));
    }

    private Answer me(String cookie) throws Exception {
        return browser.call("GET", "/api/v1/session", null, Map.of("Cookie", cookie));
    }

    private Map<String, String> own(String cookie) {
        return Map.of("Cookie", cookie, "Origin", "http://127.0.0.1:" + port);
    }

    private static String cookie(Answer signedIn) {
        assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(201);
        String set = signedIn.header("Set-Cookie");
        return set.substring(0, set.indexOf(';'));
    }
}
