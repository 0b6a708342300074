package dev.cairn.server.homepage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.person.PersonId;
import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first page of somebody who answers for a goal, and leads no team. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomePageTest {

    private static final String PASSWORD = "four words that are long";
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Autowired
    private @Nullable Visits visits;

    private HttpCalls operator = HttpCalls.anonymously(0);
    private HttpCalls anna = HttpCalls.anonymously(0);
    private HttpCalls ben = HttpCalls.anonymously(0);
    private String shop = "";
    private String own = "";
    private String others = "";
    private String loaves = "";
    private String position = "";

    @BeforeAll
    void aQuarterThatRuns() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        assertThat(page(operator).select("h1").text()).isEqualTo("Welcome to Cairn");
        anna = signedIn("sample-anna", "{\"role\": \"member\"}");
        ben = signedIn("sample-ben", "{\"role\": \"programme\"}");
        String cycle = made(
                "/api/v1/cycles",
                "{\"name\": \"Now\", \"firstDay\": \"%s\", \"lastDay\": \"%s\", \"cadenceDays\": 2}"
                        .formatted(today.minusDays(30), today.plusDays(12)));
        assertThat(page(operator).select("section[aria-labelledby=empty] a").attr("href"))
                .isEqualTo("/objectives/new?cycle=" + cycle);
        String ovens = made("/api/v1/teams", "{\"name\": \"Ovens\", \"level\": \"team\"}");
        shop = made("/api/v1/teams", "{\"name\": \"Shop\", \"level\": \"team\"}");
        own = goal(cycle, ovens, "Bread is ready when the shop opens", "sample-anna");
        others = goal(cycle, shop, "Nobody waits for bread", "sample-ben");
        loaves = made(
                "/api/v1/objectives/" + own + "/key-results",
                "{\"wording\": \"Loaves at seven\", \"metric\": {\"type\": \"increase\", \"baseline\": 0, \"target\": 100}}");
        made(
                "/api/v1/objectives/" + others + "/key-results",
                "{\"wording\": \"Minutes in the queue\", \"metric\": {\"type\": \"decrease\", \"baseline\": 9, \"target\": 3}}");
        for (String goal : new String[] {own, others}) {
            changed(operator.put("/api/v1/objectives/" + goal + "/reviewer", "{\"reviewerId\": \"sample-cleo\"}"));
            Answer published = operator.post("/api/v1/objectives/" + goal + "/publication", "{}");
            changed(published);
            position = published.header("Cairn-Position");
        }
    }

    @Test
    void theCycleIsCountedDown() throws Exception {
        assertThat(page(anna).select(".countdown").text())
                .contains("Now", "12 days left", "day 31 of 43")
                .doesNotContain("??");
    }

    @Test
    void whatOneOwesLeadsToWhereItCanBeDone() throws Exception {
        Document page = page(anna);

        assertThat(page.select("section[aria-labelledby=owed] li").text()).contains("check-in", "Loaves at seven");
        assertThat(page.select("section[aria-labelledby=owed] a").attr("href")).isEqualTo("/check-ins#" + loaves);
        assertThat(page(operator).select("section[aria-labelledby=owed]").text())
                .contains("Nothing is expected");
    }

    @Test
    void newsAreWhatOthersDidToWhatIsOnesOwnOrFollowed() throws Exception {
        Answer said =
                ben.post("/api/v1/objectives/" + own + "/key-results/" + loaves + "/check-ins", "{\"value\": 40}");
        made(said);
        position = said.header("Cairn-Position");
        assertThat(news(page(anna)))
                .contains("Loaves at seven", "by sample-ben")
                .doesNotContain("Nobody waits");
        assertThat(news(page(ben))).doesNotContain("by sample-ben");

        assertThat(anna.put("/api/v1/following/" + shop, "").status()).isEqualTo(204);
        assertThat(news(page(anna))).contains("Nobody waits for bread");
        assertThat(page(anna).select("section[aria-labelledby=following] .rows").text())
                .contains("Shop");
        assertThat(anna.get("/api/v1/following").text("/following/0/subjectId")).isEqualTo(shop);

        assertThat(anna.call("DELETE", "/api/v1/following/" + shop, null, Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(news(page(anna))).doesNotContain("Nobody waits");
    }

    @Test
    void aGoalIsFollowedByAButtonOnItsPage() throws Exception {
        Answer answer = anna.call(
                "POST",
                "/following",
                "subject=" + others + "&follow=true&next=/objectives/" + others,
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/objectives/" + others);
        assertThat(page(anna, "/objectives/" + others)
                        .select("form[action=/following] button")
                        .text())
                .isEqualTo("Unfollow");
        anna.call("DELETE", "/api/v1/following/" + others, null, Map.of());
    }

    @Test
    void whatIsNotThereCannotBeFollowed() throws Exception {
        for (String nothing : new String[] {"team:00000000-0000-4000-8000-000000000009", "cycle:none", "nothing"}) {
            assertThat(anna.put("/api/v1/following/" + nothing, "").status()).isEqualTo(404);
        }
    }

    @Test
    void thePastShowsWhatWasOwedThenAndHasNoForms() throws Exception {
        String then = Instant.now().toString();
        Document page = page(anna, "/?asOf=" + then);

        assertThat(page.select(".countdown").text()).contains("12 days left");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("section[aria-labelledby=owed] a").attr("href")).contains("?asOf=", "#" + loaves);
    }

    @Test
    void aVisitEndsWhereSomebodyWasAwayForHalfAnHour() throws Exception {
        Visits noted = Objects.requireNonNull(visits);
        PersonId cleo = new PersonId(idOf("sample-cleo"));
        Instant morning = Instant.parse("2026-03-31T07:00:00Z");

        assertThat(noted.note(cleo, morning)).isEmpty();
        assertThat(noted.note(cleo, morning.plus(Duration.ofMinutes(20)))).isEmpty();
        assertThat(noted.note(cleo, morning.plus(Duration.ofMinutes(90))))
                .contains(morning.plus(Duration.ofMinutes(20)));
        assertThat(noted.note(cleo, morning.plus(Duration.ofMinutes(91))))
                .contains(morning.plus(Duration.ofMinutes(20)));
    }

    private static String news(Document page) {
        return page.select("section[aria-labelledby=news]").text();
    }

    private Document page(HttpCalls who) throws Exception {
        return page(who, "/");
    }

    /** With all that anybody has done here. */
    private Document page(HttpCalls who, String path) throws Exception {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "text/html", "Accept-Language", "en"));
        if (!position.isEmpty()) {
            headers.put("Cairn-Position", position);
        }
        Answer answer = who.call("GET", path, null, headers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }

    private String goal(String cycle, String team, String wording, String owner) throws Exception {
        return made(
                "/api/v1/objectives",
                "{\"cycleId\": \"%s\", \"teamId\": \"%s\", \"wording\": \"%s\", \"kind\": \"committed\", \"ownerId\": \"%s\"}"
                        .formatted(cycle, team, wording, owner));
    }

    private HttpCalls signedIn(String handle, String grant) throws Exception {
        operator.post("/api/v1/people", "{\"handle\": \"sample-cleo\"}");
        String id = operator.post("/api/v1/people", "{\"handle\": \"" + handle + "\"}")
                .text("/personId");
        String invitation = operator.call("POST", "/api/v1/people/" + id + "/invitation", null, Map.of())
                .text("/invitation");
        HttpCalls anybody = HttpCalls.anonymously(port);
        anybody.post(
                "/api/v1/invitations/acceptance",
                "{\"invitation\": \"" + invitation + "\", \"password\": \"" + PASSWORD + "\"}");
        changed(operator.post("/api/v1/people/" + id + "/grants", grant));
        String cookie = anybody.post(
                        "/api/v1/session", "{\"handle\": \"" + handle + "\", \"password\": \"" + PASSWORD + "\"}")
                .header("Set-Cookie");
        Answer token = anybody.call(
                "POST",
                "/api/v1/tokens",
                "{\"name\": \"Test\", \"scope\": \"full\"}",
                Map.of("Cookie", cookie.substring(0, cookie.indexOf(';')), "Sec-Fetch-Site", "same-origin"));
        return operator.withToken(token.text("/secret"));
    }

    private String idOf(String handle) throws Exception {
        for (var person : operator.get("/api/v1/people").json().path("people")) {
            if (person.path("handle").asString("").equals(handle)) {
                return person.path("personId").asString("");
            }
        }
        throw new AssertionError(handle);
    }

    private String made(String path, String body) throws Exception {
        return made(operator.post(path, body));
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }

    private static void changed(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
