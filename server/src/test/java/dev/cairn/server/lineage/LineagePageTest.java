package dev.cairn.server.lineage;

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

/** Goals are linked through cycles on pages. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineagePageTest {

    private static final String PROPOSAL = ".proposal form";
    private static final String CHOICE = "form:has(button[name=predecessorId])";
    private static final String LINKS = "form:has(input[name=from][value=links])";
    private static final String WITHDRAW = "form[action$=/predecessor/withdrawal]";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Browser lena = Browser.nobody();
    private Browser vera = Browser.nobody();
    private String before = "";
    private String cycle = "";
    private String team = "";

    @BeforeAll
    void enterTwoCycles() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        before = made(
                "/api/v1/cycles", "{\"name\": \"2025-Q3\", \"firstDay\": \"2025-07-01\", \"lastDay\": \"2025-09-30\"}");
        cycle = made(
                "/api/v1/cycles", "{\"name\": \"2025-Q4\", \"firstDay\": \"2025-10-01\", \"lastDay\": \"2025-12-31\"}");
        team = made("/api/v1/teams", "{\"name\": \"Ovens\", \"level\": \"team\"}");
        lena = Browser.of(operator, port, "sample-lena", "{\"role\": \"programme\"}");
        vera = Browser.of(operator, port, "sample-vera", "{\"role\": \"viewer\"}");
    }

    @Test
    void aProposalIsTakenWithTheKeyResultsThatStayChosen() throws Exception {
        goal(before, "Rye bread for the school", "Loaves sold to the school");
        String goal = goal(cycle, "Rye bread for the schools", "Loaves sold to the schools");
        Document page = lena.read("/objectives/" + goal + "/lineage");
        assertThat(page.select(".proposal").text()).contains("Rye bread for the school", "2025-Q3", "alike");

        Document linked = lena.follow(lena.send(page, PROPOSAL, Map.of()));

        assertThat(linked.select(".line-of-goals > li")).hasSize(2);
        assertThat(linked.select(".asked").text())
                .contains("goes on with Rye bread for the school", "goes on with Loaves sold to the school");
        assertThat(linked.select(PROPOSAL)).isEmpty();
    }

    @Test
    void anotherGoalIsChosenAndItsKeyResultsLinkedAndLetGo() throws Exception {
        String old = goal(before, "Fewer burnt ones", "Burnt pretzels in a hundred");
        String kept = keyResult(old);
        String goal = goal(cycle, "Nothing is thrown away", "Kilograms in the bin");

        Document page = lena.read("/objectives/" + goal + "/lineage?text=burnt");
        Document named = lena.follow(lena.send(page, CHOICE, Map.of("predecessorId", old)));
        Document linked = lena.follow(lena.send(named, LINKS, Map.of("keyResults[0].predecessorId", kept)));

        assertThat(linked.select(".asked").text()).contains("goes on with Burnt pretzels in a hundred");
        assertThat(linked.select(LINKS + " option[selected]").eachAttr("value")).containsExactly(kept);
        Document let = lena.follow(lena.send(linked, LINKS, Map.of("keyResults[0].predecessorId", "")));
        assertThat(let.select(".asked").text()).doesNotContain("Burnt pretzels");
        Document alone = lena.follow(lena.send(let, WITHDRAW, Map.of()));
        assertThat(alone.select(".line-of-goals > li")).hasSize(1);
        assertThat(alone.select(CHOICE)).hasSize(1);
    }

    @Test
    void aGoalThatBeganNoEarlierIsRefusedAndSaidWhy() throws Exception {
        String one = goal(cycle, "Salt is weighed", "Days without a spoon");
        String other = goal(cycle, "Yeast is fresh", "Days with fresh yeast");
        Document page = lena.read("/objectives/" + one + "/lineage?cycle=" + cycle + "&text=yeast");

        Answer refused = lena.send(page, CHOICE, Map.of("predecessorId", other));

        assertThat(refused.status()).isEqualTo(409);
        Document again = Jsoup.parse(refused.text());
        assertThat(again.select("[role=alert]").text()).contains("a cycle that began earlier");
        assertThat(again.select("input[name=text]").eachAttr("value")).contains("yeast");
    }

    @Test
    void theGoalsOfACycleAreLinkedOneAfterTheOther() throws Exception {
        goal(before, "Sunday opening for everybody", "Sundays open");
        String goal = goal(cycle, "Sunday opening for everybody else", "Sundays we were open");
        String path = lena.read("/cycles/" + cycle + "/carrying")
                .select("main a[href$=/link-proposals]")
                .attr("href");
        Document page = lena.read(path);
        String form = ".proposal form[action*='" + goal + "']";

        Answer sent = lena.send(page, form, Map.of());

        assertThat(sent.header("Location")).isEqualTo("/cycles/" + cycle + "/link-proposals");
        assertThat(lena.follow(sent).select(form)).isEmpty();
        assertThat(operator.get("/api/v1/objectives/" + goal).text("/predecessor/wording"))
                .isEqualTo("Sunday opening for everybody");
    }

    @Test
    void whoMayNotAndThePastAreOfferedNoForm() throws Exception {
        goal(before, "Cakes to order by phone", "Orders by phone");
        String goal = goal(cycle, "Cakes to order by letter", "Orders by letter");
        String path = "/objectives/" + goal + "/lineage";

        assertThat(lena.read(path).select(CHOICE)).hasSize(1);
        assertThat(vera.read(path).select("main form")).isEmpty();
        assertThat(lena.read(path + "?asOf=" + Instant.now()).select("main form"))
                .isEmpty();
        Document proposals = vera.read("/cycles/" + cycle + "/link-proposals");
        assertThat(proposals.select("main form")).isEmpty();
        assertThat(proposals.select("main").text()).contains("Cakes to order by letter");
        assertThat(vera.post("/objectives/" + goal + "/predecessor", Map.of("predecessorId", goal))
                        .status())
                .isEqualTo(403);
    }

    private String keyResult(String goal) throws Exception {
        return operator.get("/api/v1/objectives/" + goal).text("/keyResults/0/standing/definition/keyResultId");
    }

    private String goal(String of, String wording, String keyResult) throws Exception {
        String id = made(
                "/api/v1/objectives",
                "{\"cycleId\": \"%s\", \"teamId\": \"%s\", \"wording\": \"%s\", \"kind\": \"committed\"}"
                        .formatted(of, team, wording));
        made(
                "/api/v1/objectives/" + id + "/key-results",
                "{\"wording\": \"%s\", \"metric\": {\"type\": \"increase\", \"baseline\": 0, \"target\": 9}}"
                        .formatted(keyResult));
        operator.get("/api/v1/objectives/" + id);
        return id;
    }

    private String made(String path, String body) throws Exception {
        Answer answer = operator.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }
}
