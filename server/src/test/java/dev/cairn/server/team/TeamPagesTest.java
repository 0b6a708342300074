package dev.cairn.server.team;

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

/** The tree of teams and the page of one, seen by whoever runs the programme, a lead and a viewer. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamPagesTest {

    private static final String FORM = "form[action=/teams]";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Browser paula = Browser.nobody();
    private Browser lea = Browser.nobody();
    private Browser vera = Browser.nobody();
    private String bakery = "";
    private String ovens = "";
    private String cycle = "";

    @BeforeAll
    void enterTeamsWithALeadAndAQuarter() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        paula = Browser.of(operator, port, "sample-paula", "{\"role\": \"programme\"}");
        vera = Browser.of(operator, port, "sample-vera", "{\"role\": \"viewer\"}");
        assertThat(paula.read("/teams").text()).contains("There is no team yet.");
        bakery = made("{\"name\": \"Bakery\", \"level\": \"department\"}");
        lea = Browser.of(operator, port, "sample-lea", "{\"role\": \"lead\", \"teamId\": \"" + bakery + "\"}");
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        cycle = quarter.cycle();
        ovens = operator.get("/api/v1/objectives/" + quarter.bread()).text("/objective/teamId");
        assertThat(operator.put("/api/v1/teams/" + ovens + "/parent", "{\"parentTeamId\": \"" + bakery + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(operator.get("/api/v1/teams").status()).isEqualTo(200);
    }

    @Test
    void theTreeLeadsToTeamsAndTheirMeetingsAndSaysWhoLeadsThem() throws Exception {
        Document page = vera.read("/teams");

        assertThat(page.select(".branches > li:contains(Bakery)").text()).contains("department", "led by sample-lea");
        assertThat(page.select(".branches ul a:contains(Ovens)").attr("href")).isEqualTo("/teams/" + ovens);
        assertThat(page.select("a[href=/teams/" + ovens + "/meeting]")).isNotEmpty();
        assertThat(page.select("main form")).isEmpty();
        assertThat(vera.read("/").select("header a[href=/teams]")).isNotEmpty();
    }

    @Test
    void aTeamIsFormedMovedRenamedAndDissolved() throws Exception {
        Document formed = paula.follow(paula.send(
                paula.read("/teams"), FORM, Map.of("name", "Cakes", "level", "team", "parentTeamId", bakery)));
        assertThat(formed.select("h1").text()).isEqualTo("Cakes");
        assertThat(formed.select(".crumb a").eachText()).containsExactly("Teams", "Bakery");

        Document renamed = paula.follow(paula.send(formed, "form[action$=/name]", Map.of("name", "Cakes and tarts")));
        assertThat(renamed.select("h1").text()).isEqualTo("Cakes and tarts");
        Document moved = paula.follow(paula.send(renamed, "form[action$=/parent]", Map.of("parentTeamId", "")));
        assertThat(moved.select(".crumb a").eachText()).containsExactly("Teams");
        Document dissolved = paula.follow(paula.send(moved, "form[action$=/dissolution]", Map.of()));
        assertThat(dissolved.select(".under").text()).contains("Dissolved on");
        assertThat(dissolved.select("form[action$=/name]")).isEmpty();
        assertThat(paula.read("/teams")
                        .select("section[aria-labelledby=dissolved] a")
                        .eachText())
                .contains("Cakes and tarts");
    }

    @Test
    void aNameThatIsTakenIsToldAtItsFieldAndNothingIsLost() throws Exception {
        Answer refused = paula.send(
                paula.read("/teams"), FORM, Map.of("name", "Ovens", "level", "department", "parentTeamId", ""));

        assertThat(refused.status()).isEqualTo(409);
        Document again = Jsoup.parse(refused.text());
        assertThat(Browser.byId(again, "team-name-beside").text()).contains("Another team that exists has this name.");
        assertThat(again.select("select[name=level] option[selected]").val()).isEqualTo("department");
    }

    @Test
    void aLeadIsOfferedWhatIsBelowTheirTeamOnly() throws Exception {
        assertThat(lea.read("/teams").select("select[name=parentTeamId] option").eachText())
                .containsExactly("Bakery", "Bakery › Ovens");
        assertThat(lea.read("/teams/" + ovens)
                        .select("select[name=parentTeamId] option")
                        .eachText())
                .containsExactly("Bakery");
        assertThat(lea.read("/teams/" + bakery).select("form[action$=/parent], form[action$=/dissolution]"))
                .isEmpty();
        assertThat(lea.read("/teams/" + bakery).select("form[action$=/name]")).isNotEmpty();
        assertThat(vera.read("/teams/" + ovens).select("main form:not([action=/following])"))
                .isEmpty();
        assertThat(lea.post("/teams/" + bakery + "/dissolution", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void theTeamBeforeOthersMovedItStandsBesideWhatOneWantedToo() throws Exception {
        String team = made("{\"name\": \"Rolls\", \"level\": \"team\"}");
        Document first = paula.read("/teams/" + team);
        Document second = paula.read("/teams/" + team);
        paula.follow(paula.send(first, "form[action$=/name]", Map.of("name", "Warm rolls")));

        Answer conflict = paula.send(second, "form[action$=/name]", Map.of("name", "Cold rolls"));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(Jsoup.parse(conflict.text())
                        .select("#naming-name-beside .theirs q")
                        .text())
                .isEqualTo("Warm rolls");
    }

    @Test
    void aTeamShowsItsGoalsPeopleAndTheWayToItsMeeting() throws Exception {
        Document page = vera.read("/teams/" + ovens);

        assertThat(page.select("#goals a").attr("href")).isEqualTo("/cycles/" + cycle);
        assertThat(page.select("details.goal .wording").eachText())
                .contains("Bread is on the shelves when the shop opens", "Loaves ready at seven");
        assertThat(page.select("a[href=/teams/" + ovens + "/meeting]")).isNotEmpty();
        assertThat(vera.read("/teams/" + bakery)
                        .select("section[aria-labelledby=people]")
                        .text())
                .contains("sample-lea", "team lead");
        assertThat(vera.read("/teams/" + bakery)
                        .select("section[aria-labelledby=below] a")
                        .eachText())
                .containsExactly("Ovens");
        assertThat(page.select("form[action=/following] button").text()).isEqualTo("Follow");
        assertThat(vera.open("/teams/team:00000000-0000-4000-8000-000000000009").status())
                .isEqualTo(404);
    }

    @Test
    void whereATeamLookedBackIsListed() throws Exception {
        Answer opened = operator.post(
                "/api/v1/retrospectives", "{\"cycleId\": \"%s\", \"teamId\": \"%s\"}".formatted(cycle, ovens));
        assertThat(operator.get("/api/v1/retrospectives/" + opened.text("/id")).status())
                .isEqualTo(200);

        Document page = vera.read("/teams/" + ovens);

        assertThat(page.select("section[aria-labelledby=back] a").attr("href"))
                .isEqualTo("/retrospectives/" + opened.text("/id"));
        assertThat(page.select("section[aria-labelledby=back]").text()).contains("2025-Q4", "open");
    }

    @Test
    void thePastShowsTheTreeOfThenWithoutForms() throws Exception {
        String then = Instant.now().toString();
        made("{\"name\": \"Later\", \"level\": \"team\"}");

        Document page = paula.read("/teams?asOf=" + then);

        assertThat(page.select("main").text()).contains("Ovens").doesNotContain("Later");
        assertThat(page.select("main form")).isEmpty();
        assertThat(paula.read("/teams/" + ovens + "?asOf=" + then).select("main form"))
                .isEmpty();
    }

    private String made(String body) throws Exception {
        Answer answer = operator.post("/api/v1/teams", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        // Whoever wrote something waits for it, and then it is there for everybody.
        assertThat(operator.get("/api/v1/teams").text()).contains(answer.text("/id"));
        return answer.text("/id");
    }
}
