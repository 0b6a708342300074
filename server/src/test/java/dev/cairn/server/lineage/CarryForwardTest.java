package dev.cairn.server.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.cli.CapturedTerminal;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A quarter comes to its end, and its goals go on in the next one; over HTTP and in the terminal. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CarryForwardTest {

    private static final int CHECK_INS = 40;

    private HttpCalls calls = HttpCalls.anonymously(0);
    private int port;
    private String home = "";

    @SuppressWarnings("NullAway.Init")
    private SampleQuarter quarter;

    @BeforeAll
    void enterAQuarter(@LocalServerPort int itsPort, @Value("${cairn.home}") String itsHome) throws Exception {
        port = itsPort;
        home = itsHome;
        calls = HttpCalls.asOperator(port, home);
        quarter = SampleQuarter.enteredBy(calls);
    }

    private String cycle(String name, String first, String last) throws Exception {
        return made(calls.post(
                "/api/v1/cycles",
                "{\"name\": \"%s\", \"firstDay\": \"%s\", \"lastDay\": \"%s\"}".formatted(name, first, last)));
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }

    private Answer carry(String key, String to, String... goals) throws Exception {
        String objectives = String.join(
                ", ",
                Arrays.stream(goals)
                        .map(goal -> "{\"objectiveId\": \"" + goal + "\"}")
                        .toList());
        return calls.call(
                "POST",
                "/api/v1/cycles/" + to + "/carried-objectives",
                "{\"objectives\": [" + objectives + "], \"note\": \"The oven comes late.\"}",
                Map.of("Idempotency-Key", key));
    }

    private JsonNode objective(String id) throws Exception {
        return calls.get("/api/v1/objectives/" + id).json();
    }

    private String run(int expected, String... arguments) {
        CapturedTerminal terminal = new CapturedTerminal()
                .with("CAIRN_HOME", home)
                .with("CAIRN_PORT", Integer.toString(port))
                .with("COLUMNS", "140");
        assertThat(terminal.execute(arguments)).as(terminal.err()).isEqualTo(expected);
        return (terminal.out() + terminal.err()).strip();
    }

    @Test
    @Order(4)
    void aQuarterEndsAndItsGoalsGoOn() throws Exception {
        quarter.loaves(40);
        String next = cycle("2026-Q1", "2026-01-01", "2026-03-31");

        // Carried before the end: a draft that starts from the last reading.
        Answer carried = carry("carry", next, quarter.bread());
        assertThat(carried.status()).as(carried.text()).isEqualTo(201);
        String draft = carried.text("/ids/0");
        assertThat(objective(draft)
                        .at("/keyResults/0/standing/definition/metric/baseline")
                        .asInt())
                .isEqualTo(40);
        assertThat(objective(draft).at("/predecessor/objectiveId").asString("")).isEqualTo(quarter.bread());
        assertThat(objective(draft).at("/objective/stage").asString("")).isEqualTo("draft");

        // The same request again finds its own work done; another one with its key is told.
        Answer again = carry("carry", next, quarter.bread());
        assertThat(again.text("/ids/0")).isEqualTo(draft);
        assertThat(again.text("/position")).isEqualTo(carried.text("/position"));
        assertThat(carry("carry", next, draft).status()).isEqualTo(422);

        // The old one goes on, and the draft follows.
        quarter.loaves(55);
        assertThat(objective(draft).at("/keyResults/0/followed/baseline").asInt())
                .isEqualTo(55);
        assertThat(run(0, "lineage", draft)).contains("2025-Q4", "2026-Q1", "from 55 to 100, follows", "carried");

        // Published, it is fixed.
        calls.put("/api/v1/objectives/" + draft + "/reviewer", "{\"reviewerId\": \"sample-ben\"}");
        assertThat(calls.post("/api/v1/objectives/" + draft + "/publication", "{}")
                        .status())
                .isEqualTo(200);
        quarter.loaves(60);
        assertThat(objective(draft)
                        .at("/keyResults/0/standing/definition/metric/baseline")
                        .asInt())
                .isEqualTo(55);

        // The end: what is missing is told and waived, and what was carried ends with its cycle.
        assertThat(run(0, "scores", "2025-Q4")).contains("(60 - 0) / (100 - 0) = 0.6");
        assertThat(run(0, "close", "2025-Q4", "--check"))
                .contains("Without a score: 3 key results", "Loaves ready at seven");
        Answer refused = calls.post("/api/v1/cycles/" + quarter.cycle() + "/closing", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/violations/0/code")).isEqualTo("scores-missing");
        assertThat(refused.text("/violations/0/accepted"))
                .contains("Bread is on the shelves when the shop opens (2)", "waive scores");
        assertThat(objective(quarter.bread()).at("/objective/stage").asString(""))
                .isEqualTo("published");
        assertThat(run(1, "close", "2025-Q4", "--waive", "scores")).contains("needs a reason");
        assertThat(run(0, "close", "2025-Q4", "--waive", "scores", "--because", "The books are lost."))
                .contains("2025-Q4 is closed.");
        JsonNode old = objective(quarter.bread());
        assertThat(old.at("/objective/stage").asString("")).isEqualTo("closed");
        JsonNode last = old.path("timeline").get(old.path("timeline").size() - 1);
        assertThat(last.path("change").asString("")).isEqualTo("objective-closed");
        assertThat(last.at("/origin/source").asString("")).isEqualTo("automation");
        assertThat(calls.get("/api/v1/quarters?cycleId=" + quarter.cycle())
                        .json()
                        .at("/quarters/0/organisation/carried/part")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @Order(1)
    void allGoalsOfARequestAreCarriedOrNone() throws Exception {
        String next = cycle("2028-Q1", "2028-01-01", "2028-03-31");
        String draft = made(calls.post(
                "/api/v1/objectives",
                "{\"cycleId\": \"%s\", \"teamId\": \"%s\", \"wording\": \"Only a draft\", \"kind\": \"committed\"}"
                        .formatted(
                                quarter.cycle(),
                                objective(quarter.bread())
                                        .at("/objective/teamId")
                                        .asString(""))));

        Answer refused = carry("both", next, quarter.bread(), draft);

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.text("/violations/0/field")).startsWith("objectives[1]");
        assertThat(calls.get("/api/v1/cycles/" + next + "/overview").json().path("objectives"))
                .isEmpty();
        assertThat(objective(quarter.bread()).path("successors")).isEmpty();
        // What was refused has changed nothing, also for who decides next on the same goal.
        quarter.loaves(10);
        assertThat(carry("one", next, quarter.bread()).status()).isEqualTo(201);
    }

    @Test
    @Order(3)
    void singleKeyResultsAreCarriedAndGoalsLinkedFromTheTerminal() throws Exception {
        cycle("2027-Q1", "2027-01-01", "2027-03-31");
        cycle("2027-Q2", "2027-04-01", "2027-06-30");

        String carried = run(
                0,
                "carry",
                "Bread is on",
                "--to",
                "2027-Q1",
                "--from",
                "2025-Q4",
                "--key-result",
                "Loaves ready at seven");
        assertThat(objective(carried).path("keyResults")).hasSize(1);
        String team = objective(quarter.bread()).at("/objective/teamId").asString("");
        String later = made(calls.post(
                "/api/v1/objectives",
                "{\"cycleId\": \"%s\", \"teamId\": \"%s\", \"wording\": \"Bread is on the shelves when we open\", \"kind\": \"committed\"}"
                        .formatted(cycleId("2027-Q2"), team)));

        assertThat(run(0, "link", "propose", "2027-Q2")).contains("Bread is on the shelves", "2027-Q1", carried);
        assertThat(run(0, "link", "propose", "2027-Q2", "--accept")).contains("1 linked");
        assertThat(run(0, "lineage", later)).contains("2025-Q4", "2027-Q1", "2027-Q2");
        run(0, "link", "withdraw", later);
        assertThat(run(0, "lineage", later)).doesNotContain("2027-Q1");
        run(0, "link", "goal", later, carried);
        assertThat(run(0, "lineage", later)).contains("2027-Q1");
        assertThat(run(1, "carry", later, "--to", "2027-Q1")).contains("began earlier");
    }

    @Test
    @Order(2)
    void whoeverChecksInMeanwhileIsNotInTheWay() throws Exception {
        JsonNode before = objective(quarter.bread());
        List<String> cycles = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            cycles.add(cycle("2026-0" + month, "2026-0" + month + "-01", "2026-0" + month + "-28"));
        }
        try (ExecutorService others = Executors.newSingleThreadExecutor()) {
            Future<Integer> checkIns = others.submit(() -> {
                for (int i = 0; i < CHECK_INS; i++) {
                    quarter.loaves(i);
                }
                return CHECK_INS;
            });
            for (String to : cycles) {
                assertThat(carry("to-" + to, to, quarter.bread()).status()).isEqualTo(201);
            }
            assertThat(checkIns.get()).isEqualTo(CHECK_INS);
        }

        JsonNode goal = objective(quarter.bread());
        assertThat(goal.path("successors")).hasSize(before.path("successors").size() + cycles.size());
        assertThat(goal.at("/keyResults/0/readings"))
                .hasSize(before.at("/keyResults/0/readings").size() + CHECK_INS);
    }

    private String cycleId(String name) throws Exception {
        for (JsonNode each : calls.get("/api/v1/cycles").json().path("cycles")) {
            if (each.path("name").asString("").equals(name)) {
                return each.path("cycleId").asString("");
            }
        }
        throw new AssertionError(name);
    }
}
