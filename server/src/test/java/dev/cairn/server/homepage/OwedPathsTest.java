package dev.cairn.server.homepage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the first page to where reviews and scores are given, at the end of a cycle. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwedPathsTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Browser ben = Browser.nobody();
    private String scored = "";
    private String keyResult = "";
    private String proposed = "";

    @BeforeAll
    void bringACycleToItsEnd() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        String cycle = made(
                "/api/v1/cycles", "{\"name\": \"2025-Q4\", \"firstDay\": \"2025-10-01\", \"lastDay\": \"2025-12-31\"}");
        String team = made("/api/v1/teams", "{\"name\": \"Ovens\", \"level\": \"team\"}");
        ben = Browser.of(operator, port, "sample-ben", "{\"role\": \"member\", \"teamId\": \"" + team + "\"}");
        made("/api/v1/people", "{\"handle\": \"sample-anna\"}", "/personId");
        scored = goal(cycle, team, "Bread is ready", "sample-ben", "sample-anna");
        keyResult = operator.get("/api/v1/objectives/" + scored).text("/keyResults/0/standing/definition/keyResultId");
        changed("/api/v1/objectives/" + scored + "/publication");
        proposed = goal(cycle, team, "Rolls are warm", "sample-anna", "sample-ben");
        changed("/api/v1/objectives/" + proposed + "/proposal");
        changed("/api/v1/cycles/" + cycle + "/scoring");
        operator.get("/api/v1/objectives/" + proposed);
    }

    @Test
    void anOwedScoreLeadsToThePageOnWhichItIsGiven() throws Exception {
        String href = owed("Ready");

        assertThat(href).isEqualTo("/objectives/" + scored + "/scores#" + keyResult);
        assertThat(ben.read("/objectives/" + scored + "/scores").getElementById(keyResult))
                .isNotNull();
    }

    @Test
    void aProposalToReviewLeadsToThePageOnWhichItIsPutInForce() throws Exception {
        String href = owed("Rolls are warm");

        assertThat(href).isEqualTo("/objectives/" + proposed + "/plan");
        assertThat(ben.read(href).select("form[action$=/publication]")).hasSize(1);
    }

    private String owed(String text) throws Exception {
        Document page = ben.read("/");
        return page.select("section[aria-labelledby=owed] a:contains(" + text + ")")
                .attr("href");
    }

    private String goal(String cycle, String team, String wording, String owner, String reviewer) throws Exception {
        String id = made(
                "/api/v1/objectives",
                "{\"cycleId\": \"%s\", \"teamId\": \"%s\", \"wording\": \"%s\", \"kind\": \"committed\", \"ownerId\": \"%s\"}"
                        .formatted(cycle, team, wording, owner));
        made(
                "/api/v1/objectives/" + id + "/key-results",
                "{\"wording\": \"Ready\", \"metric\": {\"type\": \"increase\", \"baseline\": 0, \"target\": 9}}");
        assertThat(operator.put("/api/v1/objectives/" + id + "/reviewer", "{\"reviewerId\": \"" + reviewer + "\"}")
                        .status())
                .isEqualTo(200);
        return id;
    }

    private void changed(String path) throws Exception {
        Answer answer = operator.post(path, "{}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String made(String path, String body) throws Exception {
        return made(path, body, "/id");
    }

    private String made(String path, String body, String id) throws Exception {
        Answer answer = operator.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text(id);
    }
}
