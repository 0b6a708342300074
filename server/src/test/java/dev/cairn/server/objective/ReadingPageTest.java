package dev.cairn.server.objective;

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
import tools.jackson.databind.JsonNode;

/** The page of a check-in, and with it what all forms on pages do. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingPageTest {

    private static final String CORRECTION = "form[action*=/check-ins/]:not([action$=retraction])";
    private static final String RETRACTION = "form[action$=retraction]";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Browser lena;
    private Browser viewer;
    private SampleQuarter quarter;

    @BeforeAll
    void enterAQuarter() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        quarter = SampleQuarter.enteredBy(operator);
        lena = Browser.of(operator, port, "sample-lena", "{\"role\": \"programme\"}");
        viewer = Browser.of(operator, port, "sample-vera", "{\"role\": \"viewer\"}");
    }

    @Test
    void aCorrectionIsShownAtOnceWithWhatWasSaidBefore() throws Exception {
        String path = checkIn(40);
        Document page = lena.read(path);

        Answer sent =
                lena.send(page, CORRECTION, Map.of("value", "42", "confidence", "55", "reason.category", "wrong-data"));

        assertThat(sent.header("Location")).isEqualTo(goal() + "#" + id(path));
        Document goal = lena.follow(sent);
        assertThat(Browser.byId(goal, id(path)).text()).contains("42", "before its correction: 40", "55%");
        assertThat(goal.select(".happenings > li:first-child").text())
                .contains("corrected", "wrong data", "sample-lena");
        assertThat(lastEntry().at("/origin/source").asString("")).isEqualTo("web");
    }

    @Test
    void whatIsRefusedIsShownAgainAsItWasTypedWithTheRuleBesideItsField() throws Exception {
        String path = checkIn(41);
        long before = revision();

        Answer refused = lena.send(
                lena.read(path), CORRECTION, Map.of("value", "a lot", "confidence", "120", "note", "<b>Counted</b>"));

        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.text());
        assertThat(page.select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#correction-value", "#correction-confidence");
        assertThat(Browser.byId(page, "correction-value").val()).isEqualTo("a lot");
        assertThat(Browser.byId(page, "correction-value").attr("aria-invalid")).isEqualTo("true");
        assertThat(Browser.byId(page, "correction-value-beside").text()).contains("written with digits");
        assertThat(Browser.byId(page, "correction-confidence").val()).isEqualTo("120");
        assertThat(Browser.byId(page, "correction-note").text()).isEqualTo("<b>Counted</b>");
        assertThat(revision()).isEqualTo(before);

        Answer withoutReason = lena.send(page, CORRECTION, Map.of("value", "44", "confidence", "60"));
        assertThat(withoutReason.status()).isEqualTo(422);
        Document again = Jsoup.parse(withoutReason.text());
        assertThat(Browser.byId(again, "correction-reason.category-beside").text())
                .isNotEmpty();
        assertThat(lena.send(again, CORRECTION, Map.of("reason.category", "learnt"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aDoubleClickDoesNothingTwice() throws Exception {
        String path = checkIn(43);
        Document page = lena.read(path);
        Map<String, String> typed = Map.of("value", "46", "reason.category", "learnt");

        Answer first = lena.send(page, CORRECTION, typed);
        lena.follow(first);
        long after = revision();
        Answer second = lena.send(page, CORRECTION, typed);
        lena.follow(second);

        assertThat(first.header("Location")).isEqualTo(second.header("Location"));
        assertThat(second.status()).isEqualTo(303);
        assertThat(revision()).isEqualTo(after);

        Answer other = lena.send(page, CORRECTION, Map.of("value", "47", "reason.category", "learnt"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(Browser.byId(Jsoup.parse(other.text()), "correction-value").val())
                .isEqualTo("47");
    }

    @Test
    void aConflictingEditShowsBothVersionsAndLosesNone() throws Exception {
        String path = checkIn(50);
        Document mine = lena.read(path);
        correctByApi(path, "{\"value\": 51, \"confidence\": 0.6, \"note\": \"Counted again.\"}");

        Answer conflict = lena.send(
                mine, CORRECTION, Map.of("value", "52", "reason.category", "learnt", "note", "From the till."));

        assertThat(conflict.status()).isEqualTo(409);
        Document both = Jsoup.parse(conflict.text());
        assertThat(both.select("[role=alert]").text()).contains("Both versions", "check in corrected by operator");
        assertThat(Browser.byId(both, "correction-value").val()).isEqualTo("52");
        assertThat(both.select("#correction-value-beside .theirs q").text()).isEqualTo("51");
        assertThat(both.select("#correction-note-beside .theirs q").text()).isEqualTo("Counted again.");
        assertThat(both.select("#correction-confidence-beside .theirs")).isEmpty();

        Document goal = lena.follow(lena.send(both, CORRECTION, Map.of()));
        assertThat(Browser.byId(goal, id(path)).text()).contains("52", "before its correction: 51");
    }

    @Test
    void aChangeOfSomethingElseMeanwhileIsNoConflict() throws Exception {
        String path = checkIn(60);
        Document page = lena.read(path);
        checkIn(61);

        assertThat(lena.send(page, CORRECTION, Map.of("value", "62", "reason.category", "learnt"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aRetractedCheckInStaysVisibleAndIsChangedNoMore() throws Exception {
        String path = checkIn(70);

        Document goal = lena.follow(lena.send(
                lena.read(path), RETRACTION, Map.of("reason.category", "wrong-data", "note", "Of another shop.")));

        assertThat(Browser.byId(goal, id(path)).text()).contains("70", "retracted");
        assertThat(Browser.byId(goal, id(path)).select("a")).isEmpty();
        assertThat(lena.read(path).select("main form")).isEmpty();
    }

    @Test
    void whoMayNotChangeItAndThePastAreOfferedNoForm() throws Exception {
        String path = checkIn(80);

        assertThat(viewer.read(path).select("main form")).isEmpty();
        assertThat(viewer.read(goal()).select("main a[href*=check-ins]")).isEmpty();
        assertThat(viewer.post(path, Map.of("value", "81")).status()).isEqualTo(403);
        assertThat(lena.read(goal()).select("main a[href=" + path + "]")).isNotEmpty();
        assertThat(lena.read(path + "?asOf=" + Instant.now()).select("main form"))
                .isEmpty();
        assertThat(lena.open(path.replace(id(path), "check-in:00000000-0000-4000-8000-000000000001"))
                        .status())
                .isEqualTo(404);
    }

    private String goal() {
        return "/objectives/" + quarter.bread();
    }

    /** The path of a new check-in, once everybody sees it. */
    private String checkIn(int loaves) throws Exception {
        String checkInId = quarter.loaves(loaves).text("/id");
        revision();
        return goal() + "/key-results/" + quarter.loavesId() + "/check-ins/" + checkInId;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void correctByApi(String path, String json) throws Exception {
        Answer answer = operator.put("/api/v1" + path, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        revision();
    }

    /** Of the goal, with all that the operator has done. */
    private long revision() throws Exception {
        return Long.parseLong(operator.get("/api/v1" + goal()).header("ETag").replace("\"", ""));
    }

    private JsonNode lastEntry() throws Exception {
        JsonNode timeline = operator.get("/api/v1" + goal()).json().path("timeline");
        return timeline.get(timeline.size() - 1);
    }
}
