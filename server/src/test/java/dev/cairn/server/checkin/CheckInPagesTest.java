package dev.cairn.server.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The sheet of what one owes, and the meeting that walks a team through its goals. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckInPagesTest {

    private static final String SHEET = "form[data-check-in]";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Browser anna = Browser.nobody();
    private Browser viewer = Browser.nobody();
    private String cycle = "";
    private String team = "";
    private String bread = "";
    private String loaves = "";
    private String oven = "";
    private String rolls = "";
    private String warm = "";
    private int number;
    private final Map<String, String> ids = new HashMap<>();

    @BeforeAll
    void signIn() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        viewer = Browser.of(operator, port, "sample-vera", "{\"role\": \"viewer\"}");
    }

    /** Two goals of somebody who was not heard of for too long. */
    @BeforeEach
    void enterGoals() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        number++;
        anna = Browser.of(operator, port, "sample-anna-" + number, "{\"role\": \"programme\"}");
        String from = today.minusDays(60).toString();
        String place = "%s,sample-anna-%d,Cycle %d,Ovens %d,".formatted(from, number, number, number);
        Answer imported = operator.call(
                "POST",
                "/api/v1/imports?file=sample.csv",
                String.join(
                        "\n",
                        "at,actor,cycle,team,objective,key_result,change,value,metric,steps,unit,baseline,target,low,owner",
                        "%s,sample-ben,Cycle %d,,,,cycle-defined,%s/%s,,,,,,,"
                                .formatted(from, number, from, today.plusDays(30)),
                        place + "Bread is on the shelves,,objective-set,,,,,,,,sample-anna-" + number,
                        place
                                + "Bread is on the shelves,Loaves ready at seven,key-result-added,,increase,,loaves,0,100,,",
                        place
                                + "Bread is on the shelves,A second oven is rented,key-result-added,,milestone,Found=1;Rented=3,,,,,",
                        place + "Rolls are warm,,objective-set,,,,,,,,sample-anna-" + number,
                        place + "Rolls are warm,Rolls sold warm,key-result-added,,maintain,,,,,50,",
                        place.replace(from, today.minusDays(40).toString())
                                + "Bread is on the shelves,Loaves ready at seven,check-in,40,,,,,,,"),
                Map.of("Content-Type", "text/csv"));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        findIds();
    }

    private void findIds() throws Exception {
        for (JsonNode each : operator.get("/api/v1/cycles").json().path("cycles")) {
            cycle = each.path("name").asString("").equals("Cycle " + number)
                    ? each.path("cycleId").asString("")
                    : cycle;
        }
        for (JsonNode goal :
                operator.get("/api/v1/cycles/" + cycle + "/overview").json().path("objectives")) {
            team = goal.path("teamId").asString("");
            ids.put(goal.path("wording").asString(""), goal.path("objectiveId").asString(""));
            for (JsonNode keyResult : goal.path("keyResults")) {
                ids.put(
                        keyResult.path("wording").asString(""),
                        keyResult.path("keyResultId").asString(""));
            }
        }
        bread = ids.getOrDefault("Bread is on the shelves", "");
        warm = ids.getOrDefault("Rolls are warm", "");
        loaves = ids.getOrDefault("Loaves ready at seven", "");
        oven = ids.getOrDefault("A second oven is rented", "");
        rolls = ids.getOrDefault("Rolls sold warm", "");
    }

    @Test
    void whatIsDueIsCheckedInOnOneSheetAndShownAtOnce() throws Exception {
        Document page = anna.read("/check-ins");
        assertThat(page.select(".check-in h2").eachText())
                .contains("Loaves ready at seven", "A second oven is rented", "Rolls sold warm");
        assertThat(card(page, loaves).text()).contains("Last: 40 loaves", "Unchanged: 40 loaves");

        Answer sent = anna.send(
                page,
                SHEET,
                Map.of(
                        field(page, loaves, "unchanged"), "true",
                        field(page, loaves, "said"), "at-risk",
                        field(page, oven, "steps[1].done"), "50",
                        field(page, rolls, "value"), "55",
                        field(page, rolls, "confidence"), "75",
                        field(page, rolls, "note"), "Counted at the till."));

        assertThat(sent.header("Location")).isEqualTo("/check-ins?recorded=3");
        assertThat(anna.follow(sent).select("[role=status]").text()).isEqualTo("3 check-ins are recorded.");
        assertThat(said(bread, loaves).at("/value").intValue()).isEqualTo(40);
        assertThat(said(bread, loaves).at("/confidence").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(said(bread, oven).at("/steps/0/name").asString("")).isEqualTo("Rented");
        assertThat(said(warm, rolls).at("/confidence").decimalValue()).isEqualByComparingTo("0.75");
        assertThat(anna.read("/check-ins").select(".check-in h2").eachText()).doesNotContain("Loaves ready at seven");
    }

    @Test
    void oneWrongFieldKeepsAllFromBeingRecordedAndNothingTypedIsLost() throws Exception {
        Document page = anna.read("/check-ins");

        Answer refused = anna.send(
                page,
                SHEET,
                Map.of(
                        field(page, loaves, "value"), "60",
                        field(page, rolls, "value"), "55",
                        field(page, rolls, "forecast"), "1.5",
                        field(page, oven, "steps[0].done"), "done"));

        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        String step = field(page, oven, "steps[0].done");
        assertThat(Browser.byId(again, "check-in-" + step + "-beside").text()).contains("digits");
        assertThat(Browser.byId(again, "check-in-" + step).val()).isEqualTo("done");
        assertThat(Browser.byId(again, "check-in-" + field(page, loaves, "value"))
                        .val())
                .isEqualTo("60");

        Answer outOfRange = anna.send(again, SHEET, Map.of(step, "100"));
        assertThat(outOfRange.status()).isEqualTo(422);
        assertThat(Browser.byId(
                                Jsoup.parse(outOfRange.text()),
                                "check-in-" + field(page, rolls, "forecast") + "-beside")
                        .text())
                .contains("between 0 and 1");
        assertThat(readings(bread, loaves)).hasSize(1);
    }

    @Test
    void aRuleOfOneGoalTakesBackTheCheckInsOfAllAndStandsAtItsField() throws Exception {
        Document page = anna.read("/check-ins");
        String tooEarly = LocalDate.now(ZoneOffset.UTC).minusDays(80).toString();

        Answer refused = anna.send(
                page,
                SHEET,
                Map.of(field(page, loaves, "value"), "61", field(page, rolls, "value"), "56", "effectiveAt", tooEarly));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Browser.byId(Jsoup.parse(refused.text()), "check-in-effectiveAt-beside")
                        .text())
                .contains("first day of its cycle");
        assertThat(readings(bread, loaves)).hasSize(1);
        assertThat(readings(warm, rolls)).isEmpty();
    }

    @Test
    void aSheetIsForAnotherDayWhereItSaysSoAndSentTwiceItIsRecordedOnce() throws Exception {
        Document page = anna.read("/check-ins?objective=" + bread);
        assertThat(page.select(".check-in")).hasSize(2);
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(3).toString();
        Map<String, String> typed = Map.of(field(page, loaves, "value"), "70", "effectiveAt", day);

        Answer first = anna.send(page, SHEET, typed);
        Answer second = anna.send(page, SHEET, typed);

        assertThat(first.header("Location")).isEqualTo("/objectives/" + bread);
        assertThat(second.status()).isEqualTo(303);
        assertThat(anna.follow(second).select(".marks title").text()).contains("70");
        assertThat(readings(bread, loaves)).hasSize(2);
        assertThat(readings(bread, loaves).get(1).at("/said/when/effectiveAt").asString(""))
                .startsWith(day);
    }

    @Test
    void anEmptySheetSaysThatNothingWasFilledIn() throws Exception {
        Answer refused = anna.send(anna.read("/check-ins"), SHEET, Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.text()).select("[role=alert]").text()).contains("Nothing was filled in");
    }

    @Test
    void aMeetingWalksThroughTheGoalsAndGoesOnByItself() throws Exception {
        Document first = anna.read("/teams/" + team + "/meeting");
        assertThat(first.select(".meeting-goal h2").text()).isEqualTo("Bread is on the shelves");
        assertThat(first.select(".meeting-goal").text()).contains("Goal 1 of 2");

        Document second = anna.follow(anna.send(first, SHEET, Map.of(field(first, loaves, "value"), "65")));
        assertThat(second.select(".meeting-goal h2").text()).isEqualTo("Rolls are warm");
        assertThat(second.select("[role=status]").text()).isEqualTo("One check-in is recorded.");

        Document end = anna.read(second.select("a[rel=next]").attr("href"));
        assertThat(end.select("main h2").text()).isEqualTo("All goals were looked at");
        assertThat(end.select("main .plain li").eachText()).anyMatch(goal -> goal.contains("Bread is on the shelves"));
    }

    @Test
    void whoOnlyLooksOnAndThePastAreOfferedNoFields() throws Exception {
        Document asViewer = viewer.read("/teams/" + team + "/meeting");
        assertThat(asViewer.select(".check-in")).hasSize(2);
        assertThat(asViewer.select(".check-in input, main button")).isEmpty();
        assertThat(viewer.post("/check-ins", Map.of()).status()).isEqualTo(403);
        assertThat(viewer.read("/check-ins").text()).contains("Nothing of yours is due");

        Document past = anna.read("/check-ins?objective=" + bread + "&asOf=" + LocalDate.now(ZoneOffset.UTC));
        assertThat(past.select(".check-in input")).isEmpty();
    }

    private static Element card(Document page, String keyResultId) {
        return Browser.byId(page, keyResultId);
    }

    /** The name of a field of a key result, which depends on where on the sheet that is. */
    private static String field(Document page, String keyResultId, String name) {
        String hidden =
                card(page, keyResultId).select("input[name$=keyResultId]").attr("name");
        return hidden.substring(0, hidden.lastIndexOf('.') + 1) + name;
    }

    private JsonNode said(String goal, String keyResult) throws Exception {
        List<JsonNode> all = readings(goal, keyResult);
        return all.get(all.size() - 1).path("said");
    }

    private List<JsonNode> readings(String goal, String keyResult) throws Exception {
        anna.read("/objectives/" + goal);
        for (JsonNode each : operator.get("/api/v1/objectives/" + goal).json().path("keyResults")) {
            if (each.at("/standing/definition/keyResultId").asString("").equals(keyResult)) {
                return each.path("readings").valueStream().toList();
            }
        }
        throw new AssertionError(keyResult);
    }
}
