package dev.cairn.server.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.time.Instant;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which a goal is aligned. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AligningPageTest {

    private static final String ALIGN = "form[action$=/alignments][method=post]";
    private static final String WITHDRAW = "form[action$=/alignments/withdrawal]";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Browser lena = Browser.nobody();
    private Browser vera = Browser.nobody();
    private String quarter = "";
    private String year = "";
    private String team = "";
    private String known = "";
    private String loyal = "";

    @BeforeAll
    void enterAYearAndAQuarter() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        year = made(
                "/api/v1/cycles", "{\"name\": \"2025\", \"firstDay\": \"2025-01-01\", \"lastDay\": \"2025-12-31\"}");
        quarter = made(
                "/api/v1/cycles", "{\"name\": \"2025-Q4\", \"firstDay\": \"2025-10-01\", \"lastDay\": \"2025-12-31\"}");
        made("/api/v1/cycles", "{\"name\": \"2025-Q3\", \"firstDay\": \"2025-07-01\", \"lastDay\": \"2025-09-30\"}");
        team = made("/api/v1/teams", "{\"name\": \"Shop\", \"level\": \"team\"}");
        known = goal(year, "The town knows the bakery");
        loyal = made(
                "/api/v1/objectives/" + known + "/key-results",
                "{\"wording\": \"Guests who come back\", \"metric\": {\"type\": \"increase\", \"baseline\": 0, \"target\": 9}}");
        lena = Browser.of(operator, port, "sample-lena", "{\"role\": \"programme\"}");
        vera = Browser.of(operator, port, "sample-vera", "{\"role\": \"viewer\"}");
    }

    @Test
    void aGoalIsAlignedToOneOfALongerCycleAndItIsShownOnBoth() throws Exception {
        String goal = goal(quarter, "Open on Sundays");
        Document page = lena.read("/objectives/" + goal + "/alignments");
        assertThat(page.select("select[name=cycle] option").eachText()).containsExactly("2025-Q4", "2025");

        Document ofTheYear = lena.read("/objectives/" + goal + "/alignments?cycle=" + year);
        Document aligned = lena.follow(lena.send(ofTheYear, ALIGN, Map.of("target", known)));

        assertThat(aligned.select(WITHDRAW).text()).contains("The town knows the bakery");
        assertThat(lena.read("/objectives/" + goal).select("main").text()).contains("serves The town knows the bakery");
        assertThat(lena.read("/objectives/" + known).select("main").text()).contains("is served by Open on Sundays");
    }

    @Test
    void aGoalServesOneKeyResultAndNoLonger() throws Exception {
        String goal = goal(quarter, "Cards for regular guests");
        Document page = lena.read("/objectives/" + goal + "/alignments?cycle=" + year);

        Document aligned = lena.follow(lena.send(page, ALIGN, Map.of("target", known + "/" + loyal)));
        assertThat(aligned.select(WITHDRAW).text()).contains("Guests who come back");
        Document withdrawn = lena.follow(lena.send(aligned, WITHDRAW, Map.of("target", known + "/" + loyal)));

        assertThat(withdrawn.select(WITHDRAW)).isEmpty();
        assertThat(withdrawn.select("main").text()).contains("It serves no other goal yet.");
    }

    @Test
    void goalsAreLookedForByWordsOfTheirKeyResultsToo() throws Exception {
        String goal = goal(quarter, "Bread for the school");
        String path = "/objectives/" + goal + "/alignments?cycle=" + year + "&text=";

        assertThat(lena.read(path + "guests+COME").select(ALIGN + " > ul > li")).hasSize(1);
        assertThat(lena.read(path + "nowhere").select(ALIGN + " > ul > li")).isEmpty();
        assertThat(lena.read(path + "nowhere").select("main").text()).contains("No goal of this cycle says that.");
    }

    @Test
    void aCircleIsRefusedAndTheSearchStaysAsItWas() throws Exception {
        String one = goal(quarter, "Cakes to order");
        String two = goal(quarter, "Cakes by phone");
        String three = goal(quarter, "Cakes by letter");
        align(one, two);
        align(two, three);
        Document page = lena.read("/objectives/" + three + "/alignments?text=cakes+to");
        assertThat(page.select(ALIGN + " button[value=" + one + "]")).hasSize(1);

        Answer refused = lena.send(page, ALIGN, Map.of("target", one));

        assertThat(refused.status()).isEqualTo(409);
        Document again = Jsoup.parse(refused.text());
        assertThat(again.select("[role=alert]").text()).contains("circle");
        assertThat(again.select("input[name=text]").eachAttr("value")).contains("cakes to");
        assertThat(again.select(ALIGN + " > ul > li")).hasSize(1);
    }

    @Test
    void whoMayNotReadsWhatItServesAndThePastHasNoForm() throws Exception {
        String goal = goal(quarter, "Rolls for the train");
        align(goal, known);
        String path = "/objectives/" + goal + "/alignments";

        assertThat(vera.read(path).select("main form")).isEmpty();
        assertThat(vera.read(path).select("main").text()).contains("The town knows the bakery");
        assertThat(lena.read(path + "?asOf=" + Instant.now()).select("main form"))
                .isEmpty();
        assertThat(vera.post(path, Map.of("target", known)).status()).isEqualTo(403);
    }

    private void align(String goal, String to) throws Exception {
        assertThat(operator.post("/api/v1/objectives/" + goal + "/alignments", "{\"toObjectiveId\": \"" + to + "\"}")
                        .status())
                .isEqualTo(200);
        operator.get("/api/v1/objectives/" + goal);
    }

    private String goal(String cycle, String wording) throws Exception {
        String id = made(
                "/api/v1/objectives",
                "{\"cycleId\": \"%s\", \"teamId\": \"%s\", \"wording\": \"%s\", \"kind\": \"committed\"}"
                        .formatted(cycle, team, wording));
        operator.get("/api/v1/objectives/" + id);
        return id;
    }

    private String made(String path, String body) throws Exception {
        Answer answer = operator.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }
}
