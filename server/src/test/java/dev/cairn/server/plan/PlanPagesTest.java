package dev.cairn.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A goal on its way from an empty page to being in force, and over into the next cycle. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanPagesTest {

    private static final String PLAN = "form[data-plan]";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Browser anna = Browser.nobody();
    private Browser ben = Browser.nobody();
    private String cycle = "";
    private String next = "";
    private String team = "";
    private String annaId = "";
    private String benId = "";

    @BeforeAll
    void enterACycleAndATeam() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        cycle = made(
                "/api/v1/cycles", "{\"name\": \"2025-Q3\", \"firstDay\": \"2025-07-01\", \"lastDay\": \"2025-09-30\"}");
        next = made(
                "/api/v1/cycles", "{\"name\": \"2025-Q4\", \"firstDay\": \"2025-10-01\", \"lastDay\": \"2025-12-31\"}");
        team = made("/api/v1/teams", "{\"name\": \"Ovens\", \"level\": \"team\"}");
        anna = Browser.of(operator, port, "sample-anna", "{\"role\": \"member\", \"teamId\": \"" + team + "\"}");
        ben = Browser.of(operator, port, "sample-ben", "{\"role\": \"lead\", \"teamId\": \"" + team + "\"}");
        for (JsonNode person : operator.get("/api/v1/people").json().path("people")) {
            String id = person.path("personId").asString("");
            switch (person.path("handle").asString("")) {
                case "sample-anna" -> annaId = id;
                case "sample-ben" -> benId = id;
                default -> {}
            }
        }
    }

    @Test
    void aGoalIsWrittenProposedAndPutInForce() throws Exception {
        Document empty = anna.read("/objectives/new?cycle=" + cycle + "&team=" + team);
        assertThat(empty.select("[data-need]:not(.met)").eachAttr("data-need"))
                .contains("wording", "reviewer", "key-result");

        Document draft = anna.follow(anna.send(empty, PLAN, goal("Bread is on the shelves")));

        assertThat(draft.select("h1").text()).isEqualTo("Bread is on the shelves");
        assertThat(draft.select("[data-need]:not(.met)")).isEmpty();
        Document proposed = anna.follow(anna.send(draft, "form[action$=/proposal]", Map.of()));
        assertThat(proposed.select(".under .word").text()).isEqualTo("proposed");
        assertThat(proposed.select("form[action$=/publication]")).isEmpty();
        String path = proposed.select(PLAN).attr("action").isEmpty()
                ? proposed.select(".crumb a").attr("href") + "/plan"
                : proposed.select(PLAN).attr("action");
        Document published = ben.follow(ben.send(ben.read(path), "form[action$=/publication]", Map.of()));
        assertThat(published.select(".under .word").text()).isEqualTo("in force");
        JsonNode keyResults =
                operator.get("/api/v1" + path.replace("/plan", "")).json().path("keyResults");
        assertThat(keyResults).hasSize(2);
        assertThat(keyResults.at("/1/standing/definition/metric/steps")).hasSize(2);
    }

    @Test
    void whatIsMissingIsSaidAfterAPressAndNothingIsDone() throws Exception {
        Document page = anna.read("/objectives/new?cycle=" + cycle + "&team=" + team);
        Map<String, String> typed = new HashMap<>(goal("Half written"));
        typed.remove("reviewerId");
        typed.put("keyResults[0].metric.target", "");
        typed.put("check", "true");

        Answer looked = anna.send(page, PLAN, typed);

        assertThat(looked.status()).isEqualTo(200);
        Document again = Jsoup.parse(looked.text());
        assertThat(again.select("[data-need]:not(.met)").eachAttr("data-need"))
                .containsExactly("reviewer", "other-reviewer", "measured");
        assertThat(Browser.byId(again, "plan-wording").val()).isEqualTo("Half written");
        assertThat(operator.get("/api/v1/cycles/" + cycle + "/overview").text()).doesNotContain("Half written");

        Answer more = anna.send(again, PLAN, Map.of("more", "true"));
        assertThat(Jsoup.parse(more.text()).select("[data-row]"))
                .hasSize(again.select("[data-row]").size() + 1);
    }

    @Test
    void aRuleOfAKeyResultStandsAtItsFieldAndTheWholeGoalWaits() throws Exception {
        Document page = anna.read("/objectives/new?cycle=" + cycle + "&team=" + team);
        Map<String, String> typed = new HashMap<>(goal("Rolls are warm"));
        typed.put("keyResults[0].metric.baseline", "200");

        Answer refused = anna.send(page, PLAN, typed);

        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(Browser.byId(again, "plan-keyResults[0].metric.target-beside")
                        .text())
                .contains("above its baseline");
        assertThat(Browser.byId(again, "plan-keyResults[1].metric.steps").val()).isEqualTo("Found = 1; Rented = 3");
        assertThat(operator.get("/api/v1/cycles/" + cycle + "/overview").text()).doesNotContain("Rolls are warm");
    }

    @Test
    void aStepThatIsNotAllowedYetSaysWhatIsMissing() throws Exception {
        Map<String, String> typed = new HashMap<>(goal("Without a reviewer"));
        typed.put("reviewerId", "");
        Document draft =
                anna.follow(anna.send(anna.read("/objectives/new?cycle=" + cycle + "&team=" + team), PLAN, typed));

        Answer refused = anna.send(draft, "form[action$=/proposal]", Map.of());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.text())
                        .select(".plan-needs [role=alert]")
                        .text())
                .contains("reviews a goal before it is in force");
    }

    @Test
    void twoPeopleWhoWriteOnOneDraftSeeBothVersions() throws Exception {
        Document mine = anna.follow(anna.send(
                anna.read("/objectives/new?cycle=" + cycle + "&team=" + team), PLAN, goal("Cakes are ready")));
        Document theirs = ben.read(mine.select(PLAN).attr("action"));
        ben.follow(ben.send(theirs, PLAN, Map.of("wording", "Cakes are ready at noon")));

        Answer conflict = anna.send(mine, PLAN, Map.of("wording", "Cakes are ready at ten"));

        assertThat(conflict.status()).isEqualTo(409);
        Document both = Jsoup.parse(conflict.text());
        assertThat(Browser.byId(both, "plan-wording").val()).isEqualTo("Cakes are ready at ten");
        assertThat(both.select("#plan-wording-beside .theirs q").text()).isEqualTo("Cakes are ready at noon");
        assertThat(anna.follow(anna.send(both, PLAN, Map.of())).select("h1").text())
                .isEqualTo("Cakes are ready at ten");
    }

    @Test
    void aGoalOfTheLastCycleGoesOnWithTheKeyResultsThatAreChosen() throws Exception {
        Document draft = anna.follow(anna.send(
                anna.read("/objectives/new?cycle=" + cycle + "&team=" + team), PLAN, goal("Dough rests overnight")));
        String id = draft.select(PLAN).attr("action").replaceAll("/objectives/(.*)/plan", "$1");
        ben.follow(ben.send(ben.read("/objectives/" + id + "/plan"), "form[action$=/publication]", Map.of()));
        String retrospective =
                made("/api/v1/retrospectives", "{\"cycleId\": \"%s\", \"teamId\": \"%s\"}".formatted(cycle, team));
        made(
                "/api/v1/retrospectives/" + retrospective + "/observations",
                "{\"kind\": \"learned\", \"text\": \"Rest beats heat.\"}");
        operator.get("/api/v1/objectives/" + id);

        Document page = ben.read("/cycles/" + next + "/carrying?team=" + team);
        assertThat(page.select(".plan-needs").text()).contains("Rest beats heat. (2025-Q3)");
        String form = "form:has(input[name=objectiveId][value=" + id + "])";
        assertThat(page.select(form + " input[name=keyResultIds][checked]")).hasSize(2);
        Document carried = ben.follow(ben.send(page, form, Map.of()));

        assertThat(carried.select("h1").text()).isEqualTo("Dough rests overnight");
        assertThat(carried.select(".under .word").text()).isEqualTo("draft");
        assertThat(ben.read("/cycles/" + next + "/carrying?team=" + team).select(form))
                .isEmpty();
    }

    @Test
    void contributorsAndLabelsAreWrittenInRowsAndTakenAwayByEmptyingThem() throws Exception {
        Map<String, String> typed = new HashMap<>(goal("Seeds are sorted"));
        typed.put("contributors[0].contributorId", benId);
        typed.put("labels[0].key", "theme");
        typed.put("labels[0].value", "quality");
        typed.put("keyResults[0].labels[0].key", "source");
        typed.put("keyResults[0].labels[0].value", "till");
        Document draft =
                anna.follow(anna.send(anna.read("/objectives/new?cycle=" + cycle + "&team=" + team), PLAN, typed));

        assertThat(draft.select("details.plan-extras[open]")).hasSize(1);
        assertThat(draft.select("#label-keys option").eachAttr("value")).contains("theme", "source");
        assertThat(Browser.byId(draft, "plan-labels[1].key").val()).isEmpty();
        Document page = anna.read(draft.select(".crumb a").attr("href"));
        assertThat(page.select(".goal-facts").text()).contains("sample-ben", "theme: quality");

        Document changed = anna.follow(anna.send(
                draft,
                PLAN,
                Map.of(
                        "contributors[0].contributorId", annaId,
                        "labels[0].value", "speed",
                        "keyResults[0].labels[0].key", "",
                        "keyResults[0].labels[0].value", "")));

        JsonNode now = operator.get("/api/v1" + changed.select(".crumb a").attr("href"))
                .json();
        assertThat(now.at("/objective/contributors").toString()).isEqualTo("[\"" + annaId + "\"]");
        assertThat(now.at("/objective/labels/theme").asString("")).isEqualTo("speed");
        assertThat(now.at("/keyResults/0/standing/definition/labels")).isEmpty();
    }

    @Test
    void aLabelWithoutAKeyOrWithOneThatIsThereStandsRefusedAtItsField() throws Exception {
        Map<String, String> typed = new HashMap<>(goal("Salt is weighed"));
        typed.put("labels[0].value", "quality");
        Document page = anna.read("/objectives/new?cycle=" + cycle + "&team=" + team);

        Document again = Jsoup.parse(anna.send(page, PLAN, typed).text());

        assertThat(Browser.byId(again, "plan-labels[0].key-beside").text()).contains("A label's key");
        assertThat(Browser.byId(again, "plan-labels[0].value").val()).isEqualTo("quality");
    }

    @Test
    void aLabelThatSomebodyElseAddedMeanwhileIsNotTakenAway() throws Exception {
        Document mine = anna.follow(
                anna.send(anna.read("/objectives/new?cycle=" + cycle + "&team=" + team), PLAN, goal("Yeast is fresh")));
        String path = mine.select(".crumb a").attr("href");
        assertThat(operator.post("/api/v1" + path + "/labels", "{\"key\": \"theme\", \"value\": \"quality\"}")
                        .status())
                .isEqualTo(200);

        Answer conflict = anna.send(mine, PLAN, Map.of("wording", "Yeast is fresh daily"));

        assertThat(conflict.status()).isEqualTo(409);
        Document both = Jsoup.parse(conflict.text());
        assertThat(both.select("[id='plan-labels[0].key-beside'] .theirs q").text())
                .isEqualTo("theme");
    }

    @Test
    void whoMayNotWriteIsOfferedNoForm() throws Exception {
        Browser viewer = Browser.of(operator, port, "sample-vera", "{\"role\": \"viewer\"}");
        assertThat(viewer.read("/objectives/new").select(PLAN)).isEmpty();
        assertThat(viewer.post("/objectives", Map.of("wording", "Mine")).status())
                .isEqualTo(403);
    }

    private Map<String, String> goal(String wording) {
        return Map.ofEntries(
                Map.entry("wording", wording),
                Map.entry("ownerId", annaId),
                Map.entry("reviewerId", benId),
                Map.entry("keyResults[0].wording", "Loaves ready at seven"),
                Map.entry("keyResults[0].metric.unit", "loaves"),
                Map.entry("keyResults[0].metric.baseline", "40"),
                Map.entry("keyResults[0].metric.target", "100"),
                Map.entry("keyResults[1].wording", "A second oven is rented"),
                Map.entry("keyResults[1].metric.type", "milestone"),
                Map.entry("keyResults[1].metric.steps", "Found = 1; Rented = 3"));
    }

    private String made(String path, String body) throws Exception {
        Answer answer = operator.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }
}
