package dev.cairn.server.scoring;

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
import tools.jackson.databind.JsonNode;

/** The page on which a goal is scored. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoresPageTest {

    private static final String SCORES = "form[action$=/scores]";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Browser lena = Browser.nobody();
    private Browser ben = Browser.nobody();
    private Browser vera = Browser.nobody();
    private String cycle = "";
    private String team = "";

    @BeforeAll
    void enterACycleAndATeam() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        cycle = made(
                "/api/v1/cycles", "{\"name\": \"2025-Q4\", \"firstDay\": \"2025-10-01\", \"lastDay\": \"2025-12-31\"}");
        team = made("/api/v1/teams", "{\"name\": \"Ovens\", \"level\": \"team\"}");
        lena = Browser.of(operator, port, "sample-lena", "{\"role\": \"programme\"}");
        ben = Browser.of(operator, port, "sample-ben", "{\"role\": \"member\", \"teamId\": \"" + team + "\"}");
        vera = Browser.of(operator, port, "sample-vera", "{\"role\": \"viewer\"}");
    }

    @Test
    void whatFollowsFromTheProgressIsProposedWithItsSum() throws Exception {
        Document page = lena.read(goal("Bread is ready") + "/scores");

        assertThat(Browser.byId(page, "scores-scores[0].score").val()).isEqualTo("0.7");
        assertThat(page.select(".sum").eachText())
                .containsExactly("(70 - 0) / (100 - 0) = 0.7", "no check-in says how far it is");
        assertThat(Browser.byId(page, "scores-scores[1].score").val()).isEmpty();
    }

    @Test
    void allScoresAreGivenAtOnceAndTheReviewerAgrees() throws Exception {
        String goal = goal("Rolls are warm");
        assertThat(ben.read(goal + "/scores").select("form[action$=/score-review]"))
                .isEmpty();

        Document scored = lena.follow(lena.send(lena.read(goal + "/scores"), SCORES, Map.of("scores[1].score", "0.4")));

        assertThat(scored.select(".under").text()).contains("0.55");
        assertThat(lena.read(goal + "/scores").select("form[action$=/score-review]"))
                .isEmpty();
        Document reviewed = ben.follow(
                ben.send(ben.read(goal + "/scores"), "form[action$=/score-review]", Map.of("note", "Agreed.")));
        assertThat(reviewed.select("main").text()).contains("sample-ben agreed with the scores");
        assertThat(reviewed.select("form[action$=/score-review]")).isEmpty();
        assertThat(operator.get("/api/v1" + goal).text("/objective/scoresReviewedAt"))
                .isNotEmpty();
    }

    @Test
    void aFieldThatIsEmptyIsScoredAnotherTime() throws Exception {
        String goal = goal("Cakes are ready");

        lena.follow(lena.send(lena.read(goal + "/scores"), SCORES, Map.of("scores[0].score", "0.8")));

        assertThat(score(goal, 0)).isEqualTo("0.8");
        assertThat(score(goal, 1)).isEmpty();
    }

    @Test
    void aCorrectionTakesAReasonAndTheEarlierScoreStaysInSight() throws Exception {
        String goal = goal("Pretzels are ready");
        Document scored = lena.follow(lena.send(lena.read(goal + "/scores"), SCORES, Map.of()));

        Answer refused = lena.send(scored, SCORES, Map.of("scores[0].score", "0.6"));

        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(Browser.byId(again, "scores-reason.category-beside").text()).isNotEmpty();
        assertThat(Browser.byId(again, "scores-scores[0].score").val()).isEqualTo("0.6");
        Document corrected = lena.follow(lena.send(
                again, SCORES, Map.of("reason.category", "wrong-data", "reason.text", "Two days were counted twice.")));
        assertThat(corrected.select("details li").eachText())
                .hasSize(2)
                .last()
                .asString()
                .contains("0.60", "sample-lena", "Two days were counted twice.");
    }

    @Test
    void whatIsNoScoreStandsRefusedAtItsFieldAndNothingIsScored() throws Exception {
        String goal = goal("Seeds are sorted");

        Answer refused = lena.send(
                lena.read(goal + "/scores"), SCORES, Map.of("scores[0].score", "7", "scores[1].score", "much"));

        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(Browser.byId(again, "scores-scores[0].score-beside").text()).contains("0 to 1");
        assertThat(Browser.byId(again, "scores-scores[1].score-beside").text()).contains("written with digits");
        assertThat(Browser.byId(again, "scores-scores[1].score").val()).isEqualTo("much");
        assertThat(score(goal, 0)).isEmpty();
    }

    @Test
    void aScoreThatSomebodyElseGaveMeanwhileIsShownBesideOnesOwn() throws Exception {
        String goal = goal("Salt is weighed");
        Document mine = lena.read(goal + "/scores");
        String keyResult = operator.get("/api/v1" + goal).text("/keyResults/0/standing/definition/keyResultId");
        assertThat(operator.post("/api/v1" + goal + "/key-results/" + keyResult + "/score", "{\"score\": 0.5}")
                        .status())
                .isEqualTo(200);

        Answer conflict = lena.send(mine, SCORES, Map.of("scores[0].score", "0.9"));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(Jsoup.parse(conflict.text())
                        .select("[id='scores-scores[0].score-beside'] .theirs q")
                        .text())
                .isEqualTo("0.5");
    }

    @Test
    void whoMayNotScoreReadsTheScoresAndThePastHasNoForm() throws Exception {
        String goal = goal("Yeast is fresh");

        assertThat(vera.read(goal + "/scores").select("main form")).isEmpty();
        assertThat(vera.read(goal + "/scores").select(".sum")).hasSize(2);
        assertThat(lena.read(goal + "/scores?asOf=" + Instant.now()).select("main form"))
                .isEmpty();
        assertThat(vera.post(goal + "/scores", Map.of("scores[0].score", "1")).status())
                .isEqualTo(403);
    }

    private String score(String goal, int keyResult) throws Exception {
        JsonNode value = operator.get("/api/v1" + goal).json().at("/keyResults/" + keyResult + "/standing/score/value");
        return value.isMissingNode() ? "" : value.toString();
    }

    /** The page of a goal in force with two key results, one of them at 0.7. */
    private String goal(String wording) throws Exception {
        String id = made(
                "/api/v1/objectives",
                "{\"cycleId\": \"%s\", \"teamId\": \"%s\", \"wording\": \"%s\", \"kind\": \"committed\"}"
                        .formatted(cycle, team, wording));
        String path = "/api/v1/objectives/" + id;
        String measured = "";
        for (String each : new String[] {"Burnt ones", "Ready ones"}) {
            measured = made(
                    path + "/key-results",
                    "{\"wording\": \"%s\", \"metric\": {\"type\": \"increase\", \"baseline\": 0, \"target\": 100}}"
                            .formatted(each));
        }
        operator.put(path + "/reviewer", "{\"reviewerId\": \"sample-ben\"}");
        operator.post(path + "/publication", "{}");
        String first = operator.get(path).text("/keyResults/0/standing/definition/keyResultId");
        assertThat(first).isNotEqualTo(measured);
        made(path + "/key-results/" + first + "/check-ins", "{\"value\": 70}");
        operator.get(path);
        return "/objectives/" + id;
    }

    private String made(String path, String body) throws Exception {
        Answer answer = operator.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }
}
