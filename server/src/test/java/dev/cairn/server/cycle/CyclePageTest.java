package dev.cairn.server.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a cycle does, on its page: filtered, grouped, unfolded, and what changed in the last week. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CyclePageTest {

    private static final String BREAD = "Bread is on the shelves when the shop opens";
    private static final String ROLLS = "Rolls are warm when the shop opens";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Browser vera = Browser.nobody();
    private Browser anna = Browser.nobody();
    private String cycle = "";
    private String before = "";

    @BeforeAll
    void enterAQuarterWithLabels() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        quarter.loaves(40);
        before = Instant.now().toString();
        quarter.easeTheLoaves(80);
        changed(operator.post(
                "/api/v1/objectives/" + quarter.bread() + "/labels", "{\"key\": \"theme\", \"value\": \"Early\"}"));
        changed(operator.post(
                "/api/v1/objectives/" + quarter.bread() + "/key-results/" + quarter.loavesId() + "/labels",
                "{\"key\": \"source\", \"value\": \"Door count\"}"));
        cycle = "/cycles/" + quarter.cycle();
        seenByItsWriter(cycle);
        vera = Browser.of(operator, port, "sample-vera", "{\"role\": \"viewer\"}");
        anna = Browser.of(operator, port, "sample-dora", "{\"role\": \"programme\"}");
    }

    @Test
    void aGoalShowsWhatTheNumbersAndWhatPeopleSaySideBySide() throws Exception {
        Document page = vera.read(cycle);

        var bread = page.select("details.goal:contains(" + BREAD + ") > summary");
        assertThat(bread.select(".figure").text()).contains("of 100% expected");
        assertThat(bread.select(".counts .pace").eachText()).isNotEmpty().allMatch(text -> text.matches("\\d+ .+"));
        assertThat(bread.select(".said").text()).isEqualTo("said: at risk, 60% 1 of 2 said");
        assertThat(page.select("details.goal:contains(" + ROLLS + ") > summary .said")
                        .text())
                .isEqualTo("nothing said");
    }

    @Test
    void goalsAreFilteredByLabelsOfTheirOwnAndOfTheirKeyResults() throws Exception {
        assertThat(vera.read(cycle).select("select[name=label] option").eachText())
                .containsExactly("All", "source: Door count", "theme: Early");
        for (String label : List.of("theme=Early", "source=Door count")) {
            assertThat(goals(vera.read(cycle + "?label=" + encoded(label)))).containsExactly(BREAD);
        }
        assertThat(vera.read(cycle + "?label=theme%3DLate").text()).contains("No goal is like that.");
    }

    @Test
    void goalsAreGroupedByWhatTheAddressSays() throws Exception {
        assertThat(groups(vera.read(cycle))).containsExactly("Ovens");
        assertThat(groups(vera.read(cycle + "?group=owner"))).containsExactly("sample-anna");
        assertThat(groups(vera.read(cycle + "?group=none"))).containsExactly("All goals");
        assertThat(groups(vera.read(cycle + "?group=label%3Atheme")))
                .containsExactly("theme: Early", "Without the label theme");
        assertThat(groups(vera.read(cycle + "?group=state")))
                .contains("off track")
                .allMatch(name -> !name.isEmpty());
        assertThat(vera.open(cycle + "?group=shoe-size").status()).isEqualTo(400);
    }

    @Test
    void groupFiltersAndClocksStayTogetherInEachLink() throws Exception {
        String clocks = "asOf=" + encoded(before) + "&knownAt=" + encoded(before);
        Document page = vera.read(cycle + "?group=owner&state=published&" + clocks);

        assertThat(page.select(".filters a").eachAttr("href"))
                .containsExactly(
                        cycle + "?group=owner&" + clocks, cycle + "?group=owner&state=published&open=all&" + clocks);
        assertThat(page.select(".filters input[name=asOf]").val()).isEqualTo(before);
        assertThat(page.select(".filters option[selected]").eachAttr("value")).contains("owner", "published");
    }

    @Test
    void allKeyResultsUnfoldByALink() throws Exception {
        assertThat(vera.read(cycle).select("details.goal[open]")).isEmpty();

        Document open = vera.read(vera.read(cycle).select("a.unfold").attr("href"));

        assertThat(open.select("details.goal:not([open])")).isEmpty();
        assertThat(open.select("a.unfold").attr("href")).isEqualTo(cycle);
    }

    @Test
    void whatChangedThisWeekIsCountedAndToldGoalByGoal() throws Exception {
        Document page = vera.read(cycle);

        assertThat(page.select(".week .tally").text())
                .contains("one check-in", "2 goals set", "2 goals put in force", "one target eased");
        assertThat(page.select(".week-goals > li").eachText())
                .anyMatch(goal -> goal.contains(BREAD) && goal.contains("Loaves ready at seven"));
        String comparison = page.select(".week a:contains(Both days)").attr("href");
        assertThat(comparison).startsWith(cycle + "/comparison?from=").doesNotContain("knownAt");
        assertThat(vera.read(comparison).select(".diff h2").eachText()).contains(BREAD);
    }

    @Test
    void theWeekBeforeAMomentOfThePastKnowsNothingOfWhatCameLater() throws Exception {
        String then = encoded(before);
        Document page = vera.read(cycle + "?asOf=" + then + "&knownAt=" + then);

        assertThat(page.select(".week .tally").text())
                .contains("one check-in", "2 goals set")
                .doesNotContain("eased");
        assertThat(page.select(".week a:contains(Both days)").attr("href"))
                .contains("fromKnownAt=", "to=" + then + "&toKnownAt=" + then);
    }

    @Test
    void theWeekIsThatOfTheGoalsThatAreShown() throws Exception {
        assertThat(vera.read(cycle + "?label=theme%3DEarly")
                        .select(".week .tally")
                        .text())
                .contains("one goal set")
                .doesNotContain("2 goals");
        assertThat(vera.read(cycle + "?state=declined").select(".week").text()).contains("Nothing did.");
    }

    @Test
    void theWeekOfACycleOfManyGoalsIsToldWhenOneAsksForIt() throws Exception {
        Answer made = operator.post(
                "/api/v1/cycles", "{\"name\": \"2026-Q2\", \"firstDay\": \"2026-04-01\", \"lastDay\": \"2026-06-30\"}");
        String many = "/cycles/" + made.text("/id");
        for (int goal = 0; goal <= 100; goal++) {
            operator.post(
                    "/api/v1/objectives",
                    "{\"cycleId\": \"%s\", \"personId\": \"sample-anna\", \"wording\": \"Goal %d\", \"kind\": \"committed\"}"
                            .formatted(made.text("/id"), goal));
        }
        seenByItsWriter(many);

        Document page = vera.read(many);

        assertThat(page.select("details.goal")).hasSize(101);
        assertThat(page.select(".week .tally")).isEmpty();
        String asked = page.select(".week a").attr("href");
        assertThat(asked).isEqualTo(many + "?week=told#week");
        assertThat(vera.read(asked.replace("#week", "")).select(".week .tally").text())
                .contains("101 goals set");
    }

    @Test
    void anEmptyCycleInvitesWhoeverTakesPartToWriteAGoal() throws Exception {
        Answer made = operator.post(
                "/api/v1/cycles", "{\"name\": \"2026-Q1\", \"firstDay\": \"2026-01-01\", \"lastDay\": \"2026-03-31\"}");
        String empty = "/cycles/" + made.text("/id");
        seenByItsWriter(empty);

        assertThat(anna.read(empty).select("main a.btn").eachAttr("href"))
                .containsExactly("/objectives/new?cycle=" + made.text("/id"), empty + "/carrying", "/imports");
        assertThat(vera.read(empty).select("main a.btn")).isEmpty();
        assertThat(vera.read(empty).text()).contains("No objectives yet");
    }

    /** Whoever wrote something waits for it, and then it is there for everybody. */
    private void seenByItsWriter(String path) throws Exception {
        assertThat(operator.get("/api/v1" + path + "/overview").status()).isEqualTo(200);
    }

    private static List<String> goals(Document page) {
        return page.select("details.goal > summary .wording").eachText();
    }

    private static List<String> groups(Document page) {
        return page.select(".group-head h2").eachText();
    }

    private static void changed(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
