package dev.cairn.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages, as a browser gets them from a Cairn that runs. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final String PASSWORD = "four words that are long";
    private static final String MARKUP = "<img src=x onerror=alert(1)>\\\"'&amp;";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private HttpCalls anybody = HttpCalls.anonymously(0);
    private String cookie = "";
    private String cycle = "";
    private String goal = "";
    private String marked = "";
    private String before = "";

    @BeforeAll
    void enterAQuarter() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        anybody = HttpCalls.anonymously(port);
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        quarter.loaves(40);
        before = Instant.now().toString();
        quarter.easeTheLoaves(80);
        cycle = "/cycles/" + quarter.cycle();
        goal = "/objectives/" + quarter.bread();
        marked = "/objectives/" + markedGoal(quarter.cycle());
        cookie = signedInAs("viewer-vera", "{\"role\": \"viewer\"}");
    }

    @Test
    void whoIsNotSignedInIsLedToSigningInAndBack() throws Exception {
        Answer led = page(anybody, cycle + "?state=stale", Map.of());

        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location"))
                .startsWith("/sign-in?next=%2Fcycles%2F")
                .contains("%3Fstate%3Dstale");
        Document form =
                Jsoup.parse(page(anybody, led.header("Location"), Map.of()).text());
        assertThat(form.select("main input[name=next]").val()).isEqualTo(cycle + "?state=stale");

        Answer in = submit(
                "/sign-in",
                "handle=viewer-vera&password=" + encoded(PASSWORD) + "&next=" + encoded(cycle + "?state=stale"),
                Map.of("Sec-Fetch-Site", "same-origin"));
        assertThat(in.header("Location")).endsWith(cycle + "?state=stale");
    }

    @Test
    void aWrongPasswordIsToldOnThePageAndLeadsNowhereElse() throws Exception {
        Answer wrong = submit("/sign-in", "handle=viewer-vera&password=wrong&next=//elsewhere.example", Map.of());

        assertThat(wrong.status()).isEqualTo(401);
        Document form = Jsoup.parse(wrong.text());
        assertThat(form.select("[role=alert]").text()).contains("Nobody with this handle");
        assertThat(form.select("main input[name=next]").val()).isEqualTo("/");
    }

    @Test
    void signingOutNeedsAFormOfCairnsOwnAndEndsTheSession() throws Exception {
        String other = signedInAs("viewer-olaf", "{\"role\": \"viewer\"}");

        assertThat(submit("/sign-out", "", Map.of("Cookie", other)).status()).isEqualTo(403);
        assertThat(submit("/sign-out", "", Map.of("Cookie", other, "Origin", "https://elsewhere.example"))
                        .status())
                .isEqualTo(403);
        assertThat(seen(cycle, other).status()).isEqualTo(200);

        Answer out = submit("/sign-out", "", Map.of("Cookie", other, "Sec-Fetch-Site", "same-origin"));
        assertThat(out.header("Set-Cookie")).startsWith("cairn_session=;");
        assertThat(seen(cycle, other).status()).isEqualTo(303);
    }

    @Test
    void theCycleThatNobodyNamesIsTheOneThatRuns() throws Exception {
        assertThat(seen("/cycles", cookie).header("Location")).endsWith(cycle);

        Document page = read(cycle);
        assertThat(page.select("h1").text()).isEqualTo("2025-Q4");
        assertThat(page.select("details.goal .wording").eachText())
                .contains("Bread is on the shelves when the shop opens", "Loaves ready at seven");
        assertThat(page.select(".key-results .said").eachText()).contains("said: at risk, 60%");
        assertThat(page.select(".key-results .pace")).isNotEmpty();
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void goalsAreFilteredAndWhatIsLeftOutIsSaid() throws Exception {
        assertThat(read(cycle + "?state=dropped").text()).contains("No goal is like that.");
        assertThat(read(cycle + "?state=draft").select("details.goal .wording")).isNotEmpty();
        assertThat(seen(cycle + "?asof=2025-11-01", cookie).status()).isEqualTo(400);
    }

    @Test
    void aGoalShowsItsChartWithTheMoveOfTheTargetAndItsTimeline() throws Exception {
        Document page = read(goal);

        assertThat(page.select("svg.chart[role=img]").attr("aria-label")).startsWith("Loaves ready at seven");
        assertThat(page.select(".moves g[tabindex=0]").attr("aria-label"))
                .contains("from 0 to 100 became from 0 to 80", "One oven is out of order.");
        assertThat(page.select(".marks title").text()).contains("40");
        assertThat(page.select("details table").text()).contains("from 0 to 100", "from 0 to 80");
        Element eased = Objects.requireNonNull(
                page.select(".happenings > li:contains(eased)").first());
        assertThat(eased.select("del").eachText()).contains("100");
        assertThat(eased.select("ins").eachText()).contains("80");
        assertThat(eased.text()).contains("learnt: One oven is out of order.");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void thePastSaysSoInWordsAndEveryLinkKeepsBothClocks() throws Exception {
        String clocks = "asOf=" + encoded(before) + "&knownAt=" + encoded(before);

        for (String path : List.of(cycle, goal)) {
            Document page = read(path + "?" + clocks);
            assertThat(page.select("html").hasClass("past")).isTrue();
            assertThat(page.select(".past-banner").text()).contains("The past", "Nothing can be changed here");
            assertThat(page.select("main a[href^=/]").eachAttr("href"))
                    .isNotEmpty()
                    .allMatch(href -> href.endsWith(clocks)
                            || href.endsWith("&to=" + encoded(before) + "&toKnownAt=" + encoded(before)));
            assertThat(page.select("main form[method=post]")).isEmpty();
        }
        assertThat(read(goal + "?" + clocks).select(".moves g")).isEmpty();
        assertThat(read(cycle).select("html").hasClass("present")).isTrue();
    }

    @Test
    void theTimeBarLeadsToTheSamePageOnThatDay() throws Exception {
        String form = "/time?page=" + encoded(cycle + "?state=draft") + "&day=2025-11-15";

        assertThat(seen(form + "&time=&then=true", cookie).header("Location"))
                .endsWith(cycle + "?state=draft&asOf=2025-11-15&knownAt=2025-11-15");
        assertThat(seen(form + "&time=17:00", cookie).header("Location"))
                .endsWith(cycle + "?state=draft&asOf=2025-11-15T17%3A00%3A00Z");
        assertThat(seen("/time?page=" + encoded("//elsewhere.example") + "&day=", cookie)
                        .header("Location"))
                .endsWith("/");
        assertThat(seen("/time?page=" + encoded("/{x}|") + "&day=2025-11-15", cookie)
                        .header("Location"))
                .isEqualTo("/?asOf=2025-11-15");
        assertThat(seen("/time?day=yesterday", cookie).status()).isEqualTo(400);
    }

    @Test
    void whatGoesWrongIsToldOnAPageToPeopleAndAsAProblemToPrograms() throws Exception {
        Answer unknown = seen("/nothing/of/that/kind", cookie);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(Jsoup.parse(unknown.text()).select("h1").text()).isEqualTo("There is nothing here");
        assertThat(seen("/objectives/none", cookie).status()).isEqualTo(404);

        Answer early = seen(cycle + "?asOf=2001-01-01&knownAt=2001-01-01", cookie);
        assertThat(early.status()).isEqualTo(404);
        assertThat(Jsoup.parse(early.text()).select("a[href=" + cycle + "]")).isNotEmpty();

        Answer refused = seen(cycle, signedInAs("no-role", null));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(Jsoup.parse(refused.text()).text()).contains("One reads with any role.");

        Answer program = anybody.call("GET", "/api/v1/nothing", null, Map.of("Cookie", cookie, "Accept", "text/html"));
        assertThat(program.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void nothingThatPeopleWroteComesThroughAsMarkup() throws Exception {
        for (String path : List.of(cycle, marked)) {
            Document page = read(path);
            assertThat(page.select("img[onerror]")).as(path).isEmpty();
            assertThat(page.text()).as(path).contains("onerror=alert(1)");
        }
    }

    @Test
    void allThatAPageNeedsIsItsOwnAndNothingIsInline() throws Exception {
        for (String path : List.of(cycle, goal)) {
            Answer answer = seen(path, cookie);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            Document page = Jsoup.parse(answer.text());
            assertThat(page.select("[style], style, script:not([src])")).isEmpty();
            assertThat(page.select("[src], link[href]").stream()
                            .map(each -> each.hasAttr("src") ? each.attr("src") : each.attr("href")))
                    .allMatch(each -> each.startsWith("/assets/"));
        }
    }

    @Test
    void theFirstPageWithAllItsFilesIsSmallAndItsFilesAreKeptForGood() throws Exception {
        List<String> paths = new ArrayList<>(List.of(cycle));
        read(cycle)
                .select("[src], link[href]")
                .forEach(each -> paths.add(each.attr(each.hasAttr("src") ? "src" : "href")));
        long bytes = 0;
        for (String path : paths.stream().distinct().toList()) {
            HttpResponse<byte[]> answer = compressed(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            bytes += answer.body().length;
            if (path.startsWith("/assets/")) {
                assertThat(path).matches(".*-[0-9a-f]{32}\\.[a-z]+");
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .contains("immutable", "max-age=31536000");
            } else {
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .contains("no-store");
            }
        }
        assertThat(paths).hasSizeGreaterThan(3);
        assertThat(bytes).isLessThan(300_000);
    }

    @Test
    void aFileIsAskedForAgainWhereItsNameSaysNothingOfItsContent() throws Exception {
        HttpResponse<byte[]> answer = compressed("/assets/cairn.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
        assertThat(compressed("/assets/cairn-00000000000000000000000000000000.css")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void lightOrDarkIsKeptInACookie() throws Exception {
        Answer chosen = submit("/theme", "theme=dark&next=" + encoded(cycle), Map.of());

        assertThat(chosen.header("Location")).isEqualTo(cycle);
        assertThat(chosen.header("Set-Cookie")).startsWith("cairn_theme=dark;");
        assertThat(Jsoup.parse(seen(cycle, cookie + "; cairn_theme=dark").text())
                        .select("html")
                        .attr("data-bs-theme"))
                .isEqualTo("dark");
        assertThat(read(cycle).select("html").hasAttr("data-bs-theme")).isFalse();
    }

    private Document read(String path) throws Exception {
        Answer answer = seen(path, cookie);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }

    private Answer seen(String path, String withCookie) throws Exception {
        return page(anybody, path, Map.of("Cookie", withCookie));
    }

    private static Answer page(HttpCalls calls, String path, Map<String, String> headers) throws Exception {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return calls.call("GET", path, null, all);
    }

    private Answer submit(String path, String form, Map<String, String> headers) throws Exception {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Accept", "text/html");
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return anybody.call("POST", path, form, all);
    }

    private HttpResponse<byte[]> compressed(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Accept", "text/html,*/*")
                            .header("Accept-Encoding", "gzip")
                            .header("Cookie", cookie)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private String signedInAs(String handle, @Nullable String grant) throws Exception {
        String id = operator.post("/api/v1/people", "{\"handle\": \"" + handle + "\"}")
                .text("/personId");
        String invitation = operator.call("POST", "/api/v1/people/" + id + "/invitation", null, Map.of())
                .text("/invitation");
        anybody.post(
                "/api/v1/invitations/acceptance",
                "{\"invitation\": \"" + invitation + "\", \"password\": \"" + PASSWORD + "\"}");
        if (grant != null) {
            assertThat(operator.post("/api/v1/people/" + id + "/grants", grant).status())
                    .isEqualTo(200);
        }
        String set = submit(
                        "/sign-in",
                        "handle=" + handle + "&password=" + encoded(PASSWORD),
                        Map.of("Sec-Fetch-Site", "same-origin"))
                .header("Set-Cookie");
        return set.substring(0, set.indexOf(';'));
    }

    /** A draft with markup in every text that a goal has. */
    private String markedGoal(String cycleId) throws Exception {
        String team = made("/api/v1/teams", "{\"name\": \"" + MARKUP + "\", \"level\": \"team\"}");
        String id = made(
                "/api/v1/objectives",
                "{\"cycleId\": \"%s\", \"teamId\": \"%s\", \"wording\": \"%s\", \"kind\": \"committed\", \"note\": \"%s\"}"
                        .formatted(cycleId, team, MARKUP, MARKUP));
        for (String metric : List.of(
                "{\"type\": \"increase\", \"unit\": \"<b>u</b>\", \"baseline\": 0, \"target\": 9}",
                "{\"type\": \"milestone\", \"steps\": [{\"name\": \"<b>s</b>\", \"weight\": 1}]}")) {
            made(
                    "/api/v1/objectives/" + id + "/key-results",
                    "{\"wording\": \"" + MARKUP + metric.length() + "\", \"metric\": " + metric + "}");
        }
        made("/api/v1/objectives/" + id + "/initiatives", "{\"wording\": \"" + MARKUP + "\"}");
        Answer described =
                operator.put("/api/v1/objectives/" + id + "/description", "{\"description\": \"" + MARKUP + "\"}");
        assertThat(described.status()).as(described.text()).isEqualTo(200);
        return id;
    }

    private String made(String path, String body) throws Exception {
        Answer answer = operator.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
