package dev.cairn.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A change that is only to be made on what its author has seen. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IfMatchTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home;

    private HttpCalls calls;
    private SampleQuarter quarter;

    @BeforeAll
    void enter() throws Exception {
        calls = HttpCalls.asOperator(port, home);
        quarter = SampleQuarter.enteredBy(calls);
    }

    @Test
    void isMadeWhereNothingElseWasChanged() throws Exception {
        String seen = calls.get(goal()).header("ETag");

        Answer changed = describe("Seen " + seen, seen);

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(calls.get(goal()).header("ETag"))
                .isEqualTo(changed.header("ETag"))
                .isNotEqualTo(seen);
    }

    @Test
    void isRefusedWithWhatWasChangedMeanwhileAndByWhom() throws Exception {
        String seen = calls.get(goal()).header("ETag");
        quarter.easeTheLoaves(90);
        Answer last = quarter.loaves(20);

        Answer refused = describe("Too late", seen);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/changed-meanwhile");
        assertThat(refused.text("/violations/0/code")).isEqualTo("changed-meanwhile");
        assertThat(refused.header("ETag")).isEqualTo(last.header("ETag"));
        assertThat(refused.json().at("/changes")).hasSize(2);
        assertThat(refused.text("/changes/0/change")).isEqualTo("key-result-retargeted");
        assertThat(refused.text("/changes/0/handle")).isEqualTo("operator");
        assertThat(refused.text("/changes/0/at")).isNotEmpty();
        assertThat(refused.text("/changes/0/changes/0/field")).isEqualTo("target");
        assertThat(refused.json().at("/changes/0/changes/0/before").asInt()).isEqualTo(100);
        assertThat(refused.json().at("/changes/0/changes/0/after").asInt()).isEqualTo(90);
        assertThat(refused.text("/changes/1/change")).isEqualTo("check-in-recorded");
        assertThat(refused.text("/detail")).contains("key result retargeted by operator");
    }

    @Test
    void isRefusedForWhatChangedRatherThanForTheRuleThatTheChangeBroughtAbout() throws Exception {
        String checkIns = goal() + "/check-ins";
        String body = "{\"readings\": [{\"keyResultId\": \"" + quarter.loavesId() + "\", \"value\": 12}]}";
        String seen = calls.get(goal()).header("ETag");
        assertThat(calls.post(goal() + "/closing", "{}").status()).isEqualTo(200);

        Answer refused = ifMatch("POST", checkIns, body, seen);
        Answer refusedByTheRule = calls.post(checkIns, body);

        assertThat(refused.text("/type")).isEqualTo("/problems/changed-meanwhile");
        assertThat(refusedByTheRule.text("/type")).isEqualTo("/problems/rule-broken");
        assertThat(calls.post(
                                goal() + "/reopening",
                                "{\"reason\": {\"category\": \"other\", \"text\": \"Too early.\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isRefusedAlsoWhereItWouldChangeNothing() throws Exception {
        Answer described = describe("The same as before", null);
        quarter.loaves(30);

        Answer refused = describe("The same as before", described.header("ETag"));

        assertThat(refused.text("/type")).isEqualTo("/problems/changed-meanwhile");
    }

    @Test
    void worksForCyclesTeamsAndTheOrganisationToo() throws Exception {
        Answer formed = calls.post("/api/v1/teams", "{\"name\": \"Counter\", \"level\": \"team\"}");
        String team = "/api/v1/teams/" + formed.text("/id") + "/name";
        Answer renamed = ifMatch("PUT", team, "{\"name\": \"Front\"}", formed.header("ETag"));
        Answer lateRenamed = ifMatch("PUT", team, "{\"name\": \"Window\"}", formed.header("ETag"));
        String dates = "/api/v1/cycles/" + quarter.cycle() + "/dates";
        Answer moved = calls.put(dates, "{\"firstDay\": \"2025-10-01\", \"lastDay\": \"2026-01-02\"}");
        Answer movedAgain = ifMatch(
                "PUT", dates, "{\"firstDay\": \"2025-10-01\", \"lastDay\": \"2026-01-03\"}", moved.header("ETag"));
        Answer movedLate = ifMatch(
                "PUT", dates, "{\"firstDay\": \"2025-10-01\", \"lastDay\": \"2026-01-04\"}", moved.header("ETag"));
        Answer settings = calls.get("/api/v1/organisation/settings");
        Answer changed = calls.put(
                "/api/v1/organisation/settings",
                "{\"settings\": "
                        + settings.json().at("/settings").toString().replace("\"cadenceDays\":14", "\"cadenceDays\":7")
                        + "}");

        assertThat(List.of(renamed.status(), lateRenamed.status())).containsExactly(200, 409);
        assertThat(List.of(movedAgain.status(), movedLate.status())).containsExactly(200, 409);
        assertThat(changed.header("ETag")).isEqualTo("\"0\"");
        assertThat(calls.get("/api/v1/organisation/settings").header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void isMadeByOneOfTwoWhoHaveSeenTheSame() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 20; round++) {
                String seen = calls.get(goal()).header("ETag");
                int thisRound = round;
                List<Future<Answer>> sent = IntStream.range(0, 4)
                        .mapToObj(who -> people.submit(() -> describe("Round " + thisRound + " by " + who, seen)))
                        .toList();

                List<Integer> statuses = new java.util.ArrayList<>();
                for (Future<Answer> each : sent) {
                    statuses.add(each.get().status());
                }

                assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
            }
        }
    }

    @Test
    void saysWhichRevisionItWants() throws Exception {
        for (String junk :
                List.of("7", "*", "W/\"7\"", "\"7\", \"8\"", "\"-1\"", "\"1e3\"", "\"99999999999999999999\"")) {
            Answer refused = describe("Junk", junk);

            assertThat(refused.status()).as(junk).isEqualTo(400);
            assertThat(refused.text("/violations/0/code")).isEqualTo("if-match-unreadable");
        }
    }

    @Test
    void isNotToldByAnAnswerAboutThePast() throws Exception {
        assertThat(calls.get(goal() + "?asOf=2100-01-01").headers().firstValue("ETag"))
                .isEmpty();
    }

    private String goal() {
        return "/api/v1/objectives/" + quarter.bread();
    }

    private Answer describe(String description, @Nullable String seen) throws Exception {
        String body = "{\"description\": \"" + description.replace("\"", "") + "\"}";
        return seen == null
                ? calls.put(goal() + "/description", body)
                : ifMatch("PUT", goal() + "/description", body, seen);
    }

    private Answer ifMatch(String method, String path, String body, String revision) throws Exception {
        return calls.call(method, path, body, Map.of("If-Match", revision));
    }
}
