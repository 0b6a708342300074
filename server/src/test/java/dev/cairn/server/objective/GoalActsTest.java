package dev.cairn.server.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the page of a goal offers to do, and to whom. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalActsTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Browser lena = Browser.nobody();
    private Browser vera = Browser.nobody();
    private String goal = "";

    @BeforeAll
    void enterAQuarter() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        goal = "/objectives/" + quarter.bread();
        operator.get("/api/v1" + goal);
        lena = Browser.of(operator, port, "sample-lena", "{\"role\": \"programme\"}");
        vera = Browser.of(operator, port, "sample-vera", "{\"role\": \"viewer\"}");
    }

    @Test
    void checkingInComesFirstWhereOneMay() throws Exception {
        Document page = lena.read(goal);

        assertThat(page.select(".goal-acts .btn-primary").eachText()).containsExactly("Check in");
        assertThat(page.select(".goal-acts > .btn").eachText())
                .containsExactly("Check in", "Edit", "Scores", "History through cycles");
        assertThat(page.select(".goal-acts a[href$=/lineage], .goal-acts form[action=/following]"))
                .hasSize(2);
    }

    @Test
    void aViewerMayReadAndFollow() throws Exception {
        assertThat(vera.read(goal).select(".goal-acts .btn").eachText())
                .containsExactly("Scores", "History through cycles", "Follow");
    }

    @Test
    void thePastOffersOnlyItsHistory() throws Exception {
        String moment = Instant.now().toString();

        Document page = lena.read(goal + "?asOf=" + moment);

        assertThat(page.select(".goal-acts .btn").eachText()).containsExactly("History through cycles");
        assertThat(page.select(".goal-acts a").attr("href")).contains("/lineage?asOf=");
    }

    @Test
    void whoseGoalItIsStandsInAListOfFacts() throws Exception {
        assertThat(lena.read(goal).select(".goal-facts dt").eachText())
                .containsExactly("Team", "Kind", "Owner", "Reviewer");
    }

    @Test
    void aGoalIsClosedAndReopenedWithAReason() throws Exception {
        String other = draft("Cakes are ready at noon");
        publish(other);
        Document closing = lena.read(menu(lena.read(other), "Close"));
        assertThat(closing.select("main").text()).contains("One key result has no score yet");

        Document closed = lena.follow(lena.send(closing, "form[action$=/closing]", Map.of("note", "All baked.")));

        assertThat(closed.select(".under .word").text()).isEqualTo("closed");
        assertThat(closed.select(".happenings > li:first-child").text()).contains("All baked.", "sample-lena");
        Document reopening = lena.read(menu(closed, "Reopen"));
        Answer refused = lena.send(reopening, "form[action$=/reopening]", Map.of("reason.category", "learnt"));
        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(Browser.byId(again, "reopening-reason.text-beside").text()).isNotEmpty();
        assertThat(again.select("option[value=learnt][selected]")).hasSize(1);
        Document reopened = lena.follow(
                lena.send(again, "form[action$=/reopening]", Map.of("reason.text", "One tray is missing.")));
        assertThat(reopened.select(".under .word").text()).isEqualTo("in force");
        assertThat(reopened.select(".happenings > li:first-child .why").text()).contains("One tray is missing.");
    }

    @Test
    void aDraftIsDroppedWithoutAReason() throws Exception {
        String other = draft("Rolls for the train");

        Document dropped =
                lena.follow(lena.send(lena.read(menu(lena.read(other), "Drop")), "form[action$=/dropping]", Map.of()));

        assertThat(dropped.select(".under .word").text()).isEqualTo("dropped");
        assertThat(dropped.select(".goal-more a").eachText()).containsExactly("Reopen\u2026");
    }

    @Test
    void whatTheGoalCannotTakeIsSaidAndHasNoForm() throws Exception {
        String other = draft("Pretzels");

        assertThat(lena.read(other + "/closing").select("main form")).isEmpty();
        assertThat(lena.read(other + "/closing").select("main").text()).contains("cannot be closed here");
        assertThat(vera.read(other + "/dropping").select("main form")).isEmpty();
        assertThat(lena.read(other + "/dropping?asOf=" + Instant.now()).select("main form"))
                .isEmpty();
        assertThat(vera.post(other + "/dropping", Map.of()).status()).isEqualTo(403);
    }

    private static String menu(Document page, String word) {
        return page.select(".goal-more a:contains(" + word + ")").attr("href");
    }

    /** The page of a new draft with one key result and a reviewer. */
    private String draft(String wording) throws Exception {
        JsonNode bread = operator.get("/api/v1" + goal).json().path("objective");
        String id = operator.post(
                        "/api/v1/objectives",
                        "{\"cycleId\": \"%s\", \"teamId\": \"%s\", \"wording\": \"%s\", \"kind\": \"committed\"}"
                                .formatted(
                                        bread.path("cycleId").asString(""),
                                        bread.path("teamId").asString(""),
                                        wording))
                .text("/id");
        String path = "/api/v1/objectives/" + id;
        operator.post(
                path + "/key-results",
                "{\"wording\": \"Ready\", \"metric\": {\"type\": \"increase\", \"baseline\": 0, \"target\": 9}}");
        operator.put(path + "/reviewer", "{\"reviewerId\": \"sample-ben\"}");
        operator.get(path);
        return "/objectives/" + id;
    }

    private void publish(String path) throws Exception {
        assertThat(operator.post("/api/v1" + path + "/publication", "{}").status())
                .isEqualTo(200);
        operator.get("/api/v1" + path);
    }
}
