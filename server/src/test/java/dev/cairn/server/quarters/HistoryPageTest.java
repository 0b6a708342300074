package dev.cairn.server.quarters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cycles side by side, and a goal's way through them. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryPageTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private String bread = "";
    private String carried = "";

    /** A quarter within a year, and one goal of it that goes on in another cycle. */
    @BeforeAll
    void enterTwoCycles() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        quarter.loaves(40);
        quarter.easeTheLoaves(80);
        bread = quarter.bread();
        String year = made(
                "/api/v1/cycles", "{\"name\": \"2025\", \"firstDay\": \"2025-01-01\", \"lastDay\": \"2025-12-31\"}");
        made(
                "/api/v1/cycles",
                "{\"name\": \"2025-Q3\", \"firstDay\": \"2025-07-01\", \"lastDay\": \"2025-09-30\", \"withinCycleId\": \""
                        + year + "\"}");
        LocalDate today = LocalDate.now(Clock.systemUTC());
        String next = made(
                "/api/v1/cycles",
                "{\"name\": \"next\", \"firstDay\": \"%s\", \"lastDay\": \"%s\"}".formatted(today, today.plusDays(90)));
        Answer on = operator.post(
                "/api/v1/cycles/" + next + "/carried-objectives",
                "{\"objectives\": [{\"objectiveId\": \"" + bread
                        + "\"}], \"reason\": {\"category\": \"other\", \"text\": \"Not there yet.\"}}");
        assertThat(on.status()).as(on.text()).isBetween(200, 201);
        carried = operator.get("/api/v1/objectives/" + bread)
                .json()
                .at("/successors/0/objectiveId")
                .asString("");
    }

    @Test
    void cyclesStandSideBySideWithoutThoseThatHoldOthers() throws Exception {
        Document read = read("/history");

        assertThat(read.select("caption:contains(What became) ~ thead a").eachText())
                .containsExactly("2025-Q3", "2025-Q4", "next");
        assertThat(read.select("tr:contains(Targets eased) td b").eachText().get(1))
                .isEqualTo("33%");
        assertThat(read.select("tr:contains(Carried on) td").eachText().get(1)).contains("1 of 2");
        assertThat(read.text()).contains("never about a person").doesNotContain("??");
        Document all = read(read.select("a:contains(hold others)").attr("href"));
        assertThat(all.select("thead a").eachText()).contains("2025");
    }

    @Test
    void oneTeamStandsAlone() throws Exception {
        Document read = read("/history");
        List<String> values = read.select("select[name=teamId] option").eachAttr("value");

        Document team = read("/history?teamId=" + values.get(1));

        assertThat(team.select("select[name=teamId] [selected]").val()).isEqualTo(values.get(1));
        assertThat(team.select("table")).hasSize(1);
        assertThat(seen("/history?teamId=x").status()).isEqualTo(400);
    }

    @Test
    void beforeAnyCycleThePageSaysWhatWillStandHere() throws Exception {
        assertThat(read("/history?asOf=2001-01-01&knownAt=2001-01-01").text()).contains("No cycle has begun yet");
    }

    @Test
    void aGoalIsFollowedThroughTheCyclesFromEitherEnd() throws Exception {
        for (String goal : List.of(bread, carried)) {
            Document line = read("/objectives/" + goal + "/lineage");

            assertThat(line.select(".line-of-goals > li")).hasSize(2);
            assertThat(line.select(".line-of-goals > li").eachText().getLast())
                    .contains("next", "goes on with Bread is on the shelves when the shop opens");
            assertThat(line.select(".asked h2 a").attr("href")).isEqualTo("/objectives/" + goal);
        }
        assertThat(seen("/objectives/objective:00000000-0000-4000-8000-000000000001/lineage")
                        .status())
                .isEqualTo(404);
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
