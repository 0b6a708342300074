package dev.cairn.server.retrospective;

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

/** The board of a retrospective. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetrospectivePageTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private String cycle = "";
    private String board = "";
    private String before = "";

    /** An eased target, and an observation that cites it. */
    @BeforeAll
    void lookBack() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        cycle = quarter.cycle();
        quarter.loaves(40);
        quarter.easeTheLoaves(80);
        before = Instant.now().toString();
        String team = operator.get("/api/v1/teams").json().at("/teams/0/teamId").asString("");
        String id = made("/api/v1/retrospectives", "{\"cycleId\": \"" + cycle + "\", \"teamId\": \"" + team + "\"}");
        board = "/retrospectives/" + id;
        String eased = operator.get("/api/v1/audit?easing=eased")
                .json()
                .at("/entries/0/eventId")
                .asString("");
        made(
                "/api/v1" + board + "/observations",
                "{\"kind\": \"learned\", \"text\": \"One oven is one too few.\", \"citedEventIds\": [\"" + eased
                        + "\"]}");
        made(
                "/api/v1" + board + "/actions",
                "{\"text\": \"Rent a second oven\", \"ownerId\": \"sample-ben\", \"due\": \"2098-01-31\"}");
    }

    @Test
    void whatWasSeenStandsByKindWithTheEventsThatShowIt() throws Exception {
        Document read = read(board);

        assertThat(read.select("h1").text()).isEqualTo("Retrospective of Ovens, 2025-Q4");
        assertThat(read.select(".board h2").eachText())
                .containsExactly("What went well", "What did not go well", "What we learned", "What puzzles us");
        assertThat(read.select(".seen-learned .seen-text").text()).isEqualTo("One oven is one too few.");
        assertThat(read.select(".seen-learned .evidence").text())
                .contains("Evidence: one event", "target: 100 → 80", "learnt: One oven is out of order.");
        assertThat(read.select(".seen-puzzles").text()).contains("Nothing was noted here.");
        assertThat(read.text()).doesNotContain("??");
    }

    @Test
    void whatWasDecidedStandsWithWhoAndWhen() throws Exception {
        assertThat(read(board).select("tr:contains(Rent a second oven)").text())
                .startsWith("Rent a second oven sample-ben Jan 31, 2098 open");
    }

    @Test
    void theLogWritesTheDraft() throws Exception {
        Document read = read(board);

        assertThat(read.select("section:contains(What the log says) tbody tr").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Bread is on the shelves when the shop opens committed not scored");
        assertThat(read.select("h3:contains(Surprises) + p").text())
                .isEqualTo("Every key result came out about as was said.");
    }

    @Test
    void itIsTakenAwayAsMarkdownAndToPrint() throws Exception {
        Document read = read(board);

        assertThat(seen(read.select("a:contains(Markdown)").attr("href")).text())
                .contains("One oven is one too few.");
        assertThat(seen(read.select("a:contains(To print)").attr("href")).text())
                .startsWith("<!doctype html>");
    }

    @Test
    void aCycleShowsWhoLookedBackOnIt() throws Exception {
        Document read = read("/cycles/" + cycle + "/retrospectives");

        assertThat(read.select(".boards li").text()).isEqualTo("Ovens open one observation · one action, 1 open");
        assertThat(read.select(".boards a").attr("href")).isEqualTo(board);
        assertThat(read("/cycles/" + cycle + "/retrospectives?asOf=" + before)
                        .select(".boards li")
                        .text())
                .isEqualTo("Ovens Not looked back yet.");
        assertThat(seen(board + "?asOf=" + before).status()).isEqualTo(404);
    }

    @Test
    void aBoardIsFilledByFormsAndShowsItAtOnce() throws Exception {
        Browser programme = Browser.of(operator, port, "sample-eva", "{\"role\": \"programme\"}");
        Document page = programme.read(board);

        Answer noted = programme.send(
                page, "form[action$=/observations]", Map.of("kind", "puzzles", "text", "Who buys rolls at nine?"));

        assertThat(noted.status()).as(noted.text()).isEqualTo(303);
        Document after = programme.read(board);
        assertThat(after.select(".seen-puzzles .seen-text").text()).isEqualTo("Who buys rolls at nine?");
        String withdrawal = after.select(".seen-puzzles form").attr("action");
        assertThat(programme
                        .send(after, "form[action=" + withdrawal + "]", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(programme.read(board).select(".seen-puzzles .seen-text")).isEmpty();
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingTypedIsLost() throws Exception {
        Browser programme = Browser.of(operator, port, "sample-fred", "{\"role\": \"programme\"}");

        Answer refused = programme.send(
                programme.read(board), "form[action$=/actions]", Map.of("text", "Ask the mill", "due", ""));

        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(again.select("textarea[name=text]:contains(Ask the mill)")).hasSize(1);
        assertThat(again.select("#decide-due-beside").text()).contains("An action is done by a day.");
    }

    @Test
    void whoOnlyLooksOnIsOfferedNothing() throws Exception {
        Browser viewer = Browser.of(operator, port, "sample-gina", "{\"role\": \"viewer\"}");

        assertThat(viewer.read(board).select("main form")).isEmpty();
        assertThat(read(board + "?asOf=" + Instant.now()).select("main form")).isEmpty();
    }

    private String made(String path, String body) throws Exception {
        Answer answer = operator.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }

    private Document read(String path) throws Exception {
        Answer answer = seen(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }

    private Answer seen(String path) throws Exception {
        return operator.call("GET", path, null, Map.of("Accept", "text/html"));
    }
}
