package dev.cairn.server.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.SampleQuarter;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

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
                .containsExactly("Check in", "Edit", "History through cycles");
        assertThat(page.select(".goal-acts a[href$=/lineage], .goal-acts form[action=/following]"))
                .hasSize(2);
    }

    @Test
    void aViewerMayReadAndFollow() throws Exception {
        assertThat(vera.read(goal).select(".goal-acts .btn").eachText())
                .containsExactly("History through cycles", "Follow");
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
}
