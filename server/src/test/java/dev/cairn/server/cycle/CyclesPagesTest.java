package dev.cairn.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A cycle from being defined to being closed and opened again, on its pages. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CyclesPagesTest {

    private static final String DEFINE = "form[action=/cycles]";
    private static final String CLOSE = "form[action$=/closing]";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Browser paula = Browser.nobody();
    private Browser vera = Browser.nobody();
    private String quarter = "";
    private String bread = "";

    @BeforeAll
    void enterAQuarter() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        paula = Browser.of(operator, port, "sample-paula", "{\"role\": \"programme\"}");
        vera = Browser.of(operator, port, "sample-vera", "{\"role\": \"viewer\"}");
        assertThat(vera.read("/cycles/all").text()).contains("Whoever runs the programme defines the first one.");
        SampleQuarter entered = SampleQuarter.enteredBy(operator);
        quarter = "/cycles/" + entered.cycle();
        bread = "/objectives/" + entered.bread();
    }

    @Test
    void aCycleIsDefinedWithinALongerOne() throws Exception {
        Document year = paula.follow(
                paula.send(paula.read("/cycles/all"), DEFINE, cycle("2030", "2030-01-01", "2030-12-31", "30", "")));
        assertThat(year.select("h1").text()).isEqualTo("2030");

        Document all = paula.read("/cycles/all");
        String longer =
                all.select("select[name=withinCycleId] option:contains(2030)").val();
        paula.follow(paula.send(all, DEFINE, cycle("2030-Q1", "2030-01-01", "2030-03-31", "", longer)));

        assertThat(paula.read("/cycles/all")
                        .select("tbody tr:contains(2030-Q1)")
                        .text())
                .contains("planned", "2030", "every 14 days");
    }

    @Test
    void whatIsWrongWithANewCycleStandsAtItsFieldAndNothingIsLost() throws Exception {
        Answer refused =
                paula.send(paula.read("/cycles/all"), DEFINE, cycle("2031-Q1", "2031-03-31", "2031-01-01", "1.5", ""));

        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(Browser.byId(again, "cycle-lastDay-beside").text()).contains("does not come before");
        assertThat(Browser.byId(again, "cycle-cadenceDays-beside").text()).contains("1 to 366");
        assertThat(Browser.byId(again, "cycle-name").val()).isEqualTo("2031-Q1");
    }

    @Test
    void twoWhoRescheduleACycleSeeBothVersions() throws Exception {
        String cycle = defined("2025-01-01", "2025-03-31");
        Document first = paula.read(cycle + "/closing");
        Document second = paula.read(cycle + "/closing");
        paula.follow(paula.send(first, "form[action$=/dates]", Map.of("lastDay", "2025-04-30")));

        Answer conflict = paula.send(second, "form[action$=/dates]", Map.of("lastDay", "2025-05-31"));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(Jsoup.parse(conflict.text())
                        .select("#dates-lastDay-beside .theirs q")
                        .text())
                .isEqualTo("2025-04-30");
    }

    @Test
    void aCycleIsScoredClosedAndOpenedAgainWithAReason() throws Exception {
        String cycle = defined("2025-01-01", "2025-03-31");

        Document scoring = paula.follow(paula.send(paula.read(cycle + "/closing"), "form[action$=/scoring]", Map.of()));
        assertThat(scoring.select(".under .word").text()).isEqualTo("scoring");
        assertThat(scoring.select("form[action$=/scoring]")).isEmpty();
        Document closed = paula.follow(paula.send(scoring, CLOSE, Map.of()));
        assertThat(closed.select(".under").text()).contains("closed", "Closed on");
        assertThat(closed.select(CLOSE + ", form[action$=/dates]")).isEmpty();

        Answer refused = paula.send(closed, "form[action$=/reopening]", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(again.select("[role=alert]").text()).isNotEmpty();
        Document open = paula.follow(paula.send(
                again,
                "form[action$=/reopening]",
                Map.of("reason.category", "wrong-data", "reason.text", "One score was forgotten.")));
        assertThat(open.select(CLOSE)).isNotEmpty();
    }

    @Test
    void whatIsMissingIsListedWithLinksAndWaivedWithAReasonOnly() throws Exception {
        Document page = paula.read(quarter + "/closing");
        assertThat(page.select("h3").eachText()).contains("3 key results have no score");
        assertThat(page.select(".lacks a").eachAttr("href")).contains(bread + "/scores");

        Answer missing = paula.send(page, CLOSE, Map.of());
        assertThat(missing.status()).isEqualTo(409);
        assertThat(Browser.byId(Jsoup.parse(missing.text()), "closing-waive-beside")
                        .text())
                .contains("every key result that is not dropped has a score");

        Answer silent = paula.send(Jsoup.parse(missing.text()), CLOSE, Map.of("waive.scores", "true"));
        assertThat(silent.status()).isEqualTo(422);
        Document again = Jsoup.parse(silent.text());
        assertThat(again.select("input[name=waive.scores]").hasAttr("checked")).isTrue();

        Document closed = paula.follow(paula.send(
                again, CLOSE, Map.of("reason.category", "other", "reason.text", "The shop moved before the end.")));
        assertThat(closed.select(".under .word").text()).isEqualTo("closed");
        assertThat(closed.text()).contains("What it was closed without", "3 key results have no score");
    }

    @Test
    void whoDoesNotKeepCyclesSeesWhatIsMissingAndIsOfferedNoForm() throws Exception {
        String cycle = defined("2025-01-01", "2025-03-31");

        assertThat(vera.read(cycle + "/closing").text()).contains("What is missing before it is closed");
        assertThat(vera.read(cycle + "/closing").select("main form")).isEmpty();
        assertThat(vera.read("/cycles/all").select("main form")).isEmpty();
        assertThat(vera.post(cycle + "/closing", Map.of()).status()).isEqualTo(403);
        assertThat(vera.post("/cycles", Map.of("name", "Mine")).status()).isEqualTo(403);
    }

    @Test
    void aCycleThatHasNotBegunIsNotClosedAndThePastHasNoForms() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String planned =
                defined(today.plusDays(10).toString(), today.plusDays(100).toString());

        assertThat(paula.read(planned + "/closing").select("main form").eachAttr("action"))
                .containsExactly(planned + "/dates");
        assertThat(paula.read(planned + "/closing?asOf=" + Instant.now()).select("main form"))
                .isEmpty();
    }

    private String defined(String firstDay, String lastDay) throws Exception {
        Answer made = operator.post(
                "/api/v1/cycles",
                "{\"name\": \"%s\", \"firstDay\": \"%s\", \"lastDay\": \"%s\"}"
                        .formatted(UUID.randomUUID(), firstDay, lastDay));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        // Whoever wrote something waits for it, and then it is there for everybody.
        String cycle = "/cycles/" + made.text("/id");
        assertThat(operator.get("/api/v1" + cycle + "/missing").status()).isEqualTo(200);
        return cycle;
    }

    private static Map<String, String> cycle(
            String name, String firstDay, String lastDay, String cadenceDays, String within) {
        return Map.of(
                "name",
                name,
                "firstDay",
                firstDay,
                "lastDay",
                lastDay,
                "cadenceDays",
                cadenceDays,
                "withinCycleId",
                within);
    }
}
