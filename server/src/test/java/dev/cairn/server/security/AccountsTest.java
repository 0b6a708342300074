package dev.cairn.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is let in, with which token and which role, over HTTP. */
@ServerTest
class AccountsTest {

    private static final String PASSWORD = "four words that are long";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Autowired
    private JdbcClient jdbc;

    private HttpCalls operator = HttpCalls.anonymously(0);

    @BeforeEach
    void open() throws IOException {
        operator = HttpCalls.asOperator(port, home);
    }

    private record Someone(String handle, String id, HttpCalls calls, String cookie) {}

    @Test
    void aTokenIsToldOnceAndKeptAsAHash() throws Exception {
        Someone anna = someone("admin");

        Answer made = anna.calls.post("/api/v1/tokens", "{\"name\": \"Nightly\", \"scope\": \"full\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/secret")).startsWith("cairn_").hasSize(49);
        assertThat(anna.calls.get("/api/v1/tokens").text()).contains("Nightly").doesNotContain(made.text("/secret"));
        assertThat(jdbc.sql("select count(*) from access.token t where t::text like '%' || :secret || '%'")
                        .param("secret", made.text("/secret"))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aTokenToReadChangesNothing() throws Exception {
        Someone anna = someone("programme");
        HttpCalls reading = anna.calls.withToken(anna.calls
                .post("/api/v1/tokens", "{\"name\": \"Report\", \"scope\": \"read\"}")
                .text("/secret"));

        assertThat(reading.get("/api/v1/cycles").status()).isEqualTo(200);
        Answer refused = reading.post("/api/v1/teams", "{\"name\": \"Never\", \"level\": \"team\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/violations/0/code")).isEqualTo("token-scope");
        assertThat(refused.text("/detail")).contains("changes nothing", "Allowed: a token of the scope full");
    }

    @Test
    void aTokenThatIsRevokedOrTooOldLetsNobodyIn() throws Exception {
        Someone anna = someone("viewer");
        Answer made = anna.calls.post("/api/v1/tokens", "{\"name\": \"Lost\", \"scope\": \"read\"}");
        HttpCalls lost = anna.calls.withToken(made.text("/secret"));
        assertThat(lost.get("/api/v1/cycles").status()).isEqualTo(200);
        assertThat(anna.calls
                        .get("/api/v1/tokens")
                        .json()
                        .at("/tokens/0/lastUsedAt")
                        .isMissingNode())
                .isFalse();

        String path = "/api/v1/tokens/" + made.text("/token/tokenId") + "/revocation";
        assertThat(someone("viewer").calls.call("POST", path, null, Map.of()).status())
                .isEqualTo(404);
        assertThat(anna.calls.call("POST", path, null, Map.of()).status()).isEqualTo(204);

        assertThat(lost.get("/api/v1/cycles").status()).isEqualTo(401);
    }

    @Test
    void aTokenEndsByItselfWithinTheLongestTime() throws Exception {
        Someone anna = someone("viewer");
        String tooLate = Instant.now().plus(Duration.ofDays(400)).toString();

        Answer refused = anna.calls.post(
                "/api/v1/tokens", "{\"name\": \"Old\", \"scope\": \"read\", \"expiresAt\": \"" + tooLate + "\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/violations/0/field")).isEqualTo("expiresAt");
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceAndComesBackWithTheOldRoles() throws Exception {
        Someone anna = someone("member");
        assertThat(anna.calls.get("/api/v1/cycles").status()).isEqualTo(200);
        assertThat(withCookie(anna, "/api/v1/cycles").status()).isEqualTo(200);

        assertThat(act(anna, "deactivation").status()).isEqualTo(204);

        assertThat(anna.calls.get("/api/v1/cycles").status()).isEqualTo(401);
        assertThat(withCookie(anna, "/api/v1/cycles").status()).isEqualTo(401);
        assertThat(signIn(anna.handle, PASSWORD).status()).isEqualTo(401);
        assertThat(act(anna, "activation").status()).isEqualTo(204);
        assertThat(signIn(anna.handle, PASSWORD).status()).isEqualTo(201);
        assertThat(anna.calls.get("/api/v1/cycles").status()).isEqualTo(401);
        assertThat(operator.get("/api/v1/people/" + anna.id + "/grants").text("/grants/0/role"))
                .isEqualTo("member");
    }

    @Test
    void anErasedPersonIsNowhereAndWhatTheyDidStays() throws Exception {
        Someone erin = someone("programme");
        operator.put(
                "/api/v1/people/" + erin.id,
                "{\"handle\": \"" + erin.handle
                        + "\", \"name\": \"Erin Unmistakable\", \"email\": \"erin@sample.example\"}");
        Answer team = erin.calls.post("/api/v1/teams", "{\"name\": \"Team of erin\", \"level\": \"team\"}");
        assertThat(team.status()).isEqualTo(201);

        assertThat(operator.post("/api/v1/people/" + erin.id + "/erasure", "{\"confirmation\": \"erin\"}")
                        .text("/violations/0/code"))
                .isEqualTo("erasure-unconfirmed");
        Answer erased =
                operator.post("/api/v1/people/" + erin.id + "/erasure", "{\"confirmation\": \"" + erin.handle + "\"}");

        assertThat(erased.status()).isEqualTo(204);
        assertThat(erin.calls.get("/api/v1/cycles").status()).isEqualTo(401);
        assertThat(whereverItIsStored(erin.handle)).isEmpty();
        assertThat(whereverItIsStored("Unmistakable")).isEmpty();
        assertThat(whereverItIsStored("erin@sample.example")).isEmpty();
        assertThat(whereverItIsStored(erin.id)).contains("log.event", "people.person", "access.record");
        Answer history = operator.get("/api/v1/audit?limit=500");
        assertThat(history.text()).contains(erin.id).doesNotContain(erin.handle);
        assertThat(operator.get("/api/v1/exports/history").text()).contains(erin.id);
    }

    @Test
    void aHandleOfAnErasedPersonBelongsToWhoeverComesNext() throws Exception {
        Someone erin = someone("viewer");
        operator.post("/api/v1/people/" + erin.id + "/erasure", "{\"confirmation\": \"" + erin.handle + "\"}");

        Answer next = operator.post("/api/v1/people", "{\"handle\": \"" + erin.handle + "\"}");

        assertThat(next.status()).isEqualTo(201);
        assertThat(next.text("/personId")).isNotEqualTo(erin.id);
    }

    @Test
    void theLastAdminWhoCanSignInStays() throws Exception {
        String admin = idOf("admin");
        String admins = "/api/v1/people/" + admin;

        List<Answer> refused = List.of(
                operator.call("POST", admins + "/deactivation", null, Map.of()),
                operator.post(admins + "/erasure", "{\"confirmation\": \"admin\"}"),
                operator.post(admins + "/grants/withdrawal", "{\"role\": \"admin\"}"));

        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("/violations/0/code")).isEqualTo("last-admin");
        });
        // Somebody who holds the role and has no password is no way back in.
        String named = added("admin-in-name-only");
        operator.post("/api/v1/people/" + named + "/grants", "{\"role\": \"admin\"}");
        assertThat(operator.post(admins + "/grants/withdrawal", "{\"role\": \"admin\"}")
                        .status())
                .isEqualTo(409);

        Someone second = someone("admin");
        assertThat(operator.post(admins + "/grants/withdrawal", "{\"role\": \"admin\"}")
                        .status())
                .isEqualTo(200);
        operator.post(admins + "/grants", "{\"role\": \"admin\"}");
        assertThat(act(second, "deactivation").status()).isEqualTo(204);
    }

    @Test
    void theOperatorStays() throws Exception {
        String id = idOf("operator");

        assertThat(operator.call("POST", "/api/v1/people/" + id + "/deactivation", null, Map.of())
                        .text("/violations/0/code"))
                .isEqualTo("operator-stays");
        assertThat(operator.put("/api/v1/people/" + id, "{\"handle\": \"somebody\"}")
                        .text("/violations/0/code"))
                .isEqualTo("operator-stays");
    }

    @Test
    void rolesAreGivenByWhoHasThemToGiveAndTheRecordSaysSo() throws Exception {
        String department = made("/api/v1/teams", "{\"name\": \"Department\", \"level\": \"department\"}");
        String team = made(
                "/api/v1/teams",
                "{\"name\": \"Team below\", \"level\": \"team\", \"parentTeamId\": \"" + department + "\"}");
        Someone lead = someone("viewer");
        operator.post("/api/v1/people/" + lead.id + "/grants", grant("lead", department));
        String newcomer = added("newcomer");

        Answer given = lead.calls.post("/api/v1/people/" + newcomer + "/grants", grant("member", team));
        Answer refused = lead.calls.post("/api/v1/people/" + lead.id + "/grants", "{\"role\": \"admin\"}");

        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.text("/grants/0/by")).isEqualTo(lead.id);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/violations/0/code")).isEqualTo("give-role");
        lead.calls.post("/api/v1/people/" + newcomer + "/grants/withdrawal", grant("member", team));
        Answer record = operator.get("/api/v1/access-record?person=newcomer");
        assertThat(record.json().path("entries"))
                .extracting(entry -> entry.path("act").asString("") + " by "
                        + entry.path("by").asString(""))
                .containsExactly("withdrawn by " + lead.id, "granted by " + lead.id);
    }

    @Test
    void theRecordOfAccessIsAppendOnlyAndComesInPages() throws Exception {
        someone("auditor");

        assertThat(jdbc.sql("select count(*) from access.record")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThatThrownBy(() -> jdbc.sql("delete from access.record").update()).hasMessageContaining("append-only");
        Answer first = operator.get("/api/v1/access-record?limit=1");
        Answer second = operator.get("/api/v1/access-record?limit=1&before="
                + first.json().path("next").asLong());
        assertThat(second.json().at("/entries/0/number").asLong())
                .isLessThan(first.json().at("/entries/0/number").asLong());
    }

    @Test
    void anInvitationIsAcceptedOnceAndTheLatestOnly() throws Exception {
        String id = added("invited-twice");
        String first = invitation(id);
        String second = invitation(id);

        assertThat(accept(first, PASSWORD).text("/violations/0/code")).isEqualTo("invitation-unknown");
        assertThat(accept(second, "short").text("/violations/0/code")).isEqualTo("password-length");
        assertThat(accept(second, PASSWORD).status()).isEqualTo(204);
        assertThat(accept(second, PASSWORD).text("/violations/0/code")).isEqualTo("invitation-unknown");
    }

    @Test
    void somebodyWithoutARoleSeesOnlyWhoTheyAre() throws Exception {
        Someone stranger = someone("");

        assertThat(stranger.calls.get("/api/v1/session").text("/person/handle")).isEqualTo(stranger.handle);
        assertThat(stranger.calls.get("/api/v1/cycles").status()).isEqualTo(403);
    }

    @Test
    void onlyAdminsSeeTheDetailsOfTheHealthCheck() throws Exception {
        Someone viewer = someone("viewer");

        assertThat(viewer.calls.get("/actuator/health").json().has("components"))
                .isFalse();
        assertThat(operator.get("/actuator/health").json().has("components")).isTrue();
        assertThat(viewer.calls.get("/actuator/prometheus").text("/violations/0/accepted"))
                .isEqualTo("admin");
    }

    @Test
    void whoMayAskMayAskForTheHeadersOnly() throws Exception {
        Someone viewer = someone("viewer");

        assertThat(viewer.calls.call("HEAD", "/api/v1/cycles", null, Map.of()).status())
                .isEqualTo(200);
        assertThat(viewer.calls
                        .call("HEAD", "/api/v1/exports/history", null, Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRoleHoldsFromTheNextRequestOn() throws Exception {
        Someone anna = someone("viewer");
        String team = "{\"name\": \"Of anna\", \"level\": \"team\"}";
        assertThat(anna.calls.post("/api/v1/teams", team).status()).isEqualTo(403);

        operator.post("/api/v1/people/" + anna.id + "/grants", "{\"role\": \"programme\"}");
        assertThat(anna.calls.post("/api/v1/teams", team).status()).isEqualTo(201);

        operator.post("/api/v1/people/" + anna.id + "/grants/withdrawal", "{\"role\": \"programme\"}");
        assertThat(anna.calls.post("/api/v1/teams", team.replace("Of", "After")).status())
                .isEqualTo(403);
    }

    /** Every table in which the text stands, in whatever column. */
    private List<String> whereverItIsStored(String text) {
        List<String> tables = jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        return tables.stream()
                .filter(table -> jdbc.sql("select exists (select 1 from " + table + " t where t::text like :text)")
                        .param("text", "%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    /** A new person with that role, or none, who has signed in and has a token. */
    private Someone someone(String role) throws Exception {
        String handle = "sample-" + NUMBER.incrementAndGet();
        String id = added(handle);
        assertThat(accept(invitation(id), PASSWORD).status()).isEqualTo(204);
        if (!role.isEmpty()) {
            assertThat(operator.post("/api/v1/people/" + id + "/grants", "{\"role\": \"" + role + "\"}")
                            .status())
                    .isEqualTo(200);
        }
        String set = signIn(handle, PASSWORD).header("Set-Cookie");
        String cookie = set.substring(0, set.indexOf(';'));
        Answer token = HttpCalls.anonymously(port)
                .call(
                        "POST",
                        "/api/v1/tokens",
                        "{\"name\": \"Test\", \"scope\": \"full\"}",
                        Map.of("Cookie", cookie, "Sec-Fetch-Site", "same-origin"));
        return new Someone(handle, id, operator.withToken(token.text("/secret")), cookie);
    }

    private Answer withCookie(Someone someone, String path) throws Exception {
        return HttpCalls.anonymously(port).call("GET", path, null, Map.of("Cookie", someone.cookie));
    }

    private Answer act(Someone someone, String act) throws Exception {
        return operator.call("POST", "/api/v1/people/" + someone.id + "/" + act, null, Map.of());
    }

    private Answer signIn(String handle, String password) throws Exception {
        return HttpCalls.anonymously(port)
                .post("/api/v1/session", "{\"handle\": \"" + handle + "\", \"password\": \"" + password + "\"}");
    }

    private String invitation(String id) throws Exception {
        return operator.call("POST", "/api/v1/people/" + id + "/invitation", null, Map.of())
                .text("/invitation");
    }

    private Answer accept(String invitation, String password) throws Exception {
        return HttpCalls.anonymously(port)
                .post(
                        "/api/v1/invitations/acceptance",
                        "{\"invitation\": \"" + invitation + "\", \"password\": \"" + password + "\"}");
    }

    private String added(String handle) throws Exception {
        Answer answer = operator.post("/api/v1/people", "{\"handle\": \"" + handle + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/personId");
    }

    private String made(String path, String body) throws Exception {
        return operator.post(path, body).text("/id");
    }

    private String idOf(String handle) throws Exception {
        for (var person : operator.get("/api/v1/people").json().path("people")) {
            if (person.path("handle").asString("").equals(handle)) {
                return person.path("personId").asString("");
            }
        }
        throw new AssertionError(handle);
    }

    private static String grant(String role, String team) {
        return "{\"role\": \"" + role + "\", \"teamId\": \"" + team + "\"}";
    }
}
