package dev.cairn.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a replay, as whoever has no JavaScript reads it. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayPageTest {

    private static final String MARKUP = "<img src=x onerror=alert(1)>";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private String page = "";

    /** 40 of 100 loaves, then 40 of 80. */
    @BeforeAll
    void enterAQuarter() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        quarter.loaves(40);
        quarter.easeTheLoaves(80);
        operator.post(
                "/api/v1/objectives",
                "{\"cycleId\": \"%s\", \"personId\": \"sample-anna\", \"wording\": \"%s\", \"kind\": \"committed\"}"
                        .formatted(quarter.cycle(), MARKUP));
        page = "/cycles/" + quarter.cycle() + "/replay";
    }

    @Test
    void theEndIsShownWhereTheAddressNamesNoMoment() throws Exception {
        Document read = read(page);

        assertThat(read.select("h1").text()).isEqualTo("Replay of 2025-Q4");
        assertThat(read.select("[data-goal] .percent").text()).contains("50%");
        assertThat(read.select("[data-step=event-after]").hasAttr("href")).isFalse();
        assertThat(read.select("#events > li")).isNotEmpty();
        assertThat(read.text()).doesNotContain("??");
    }

    @Test
    void eachStepIsALinkWithItsMomentInTheAddress() throws Exception {
        Document end = read(page);

        // The goal with markup, the easing, and what was so before it.
        Document eased = read(step(read(step(end, "event-before")), "event-before"));
        Document before = read(step(eased, "event-before"));

        assertThat(eased.select("#events .event").eachText().getFirst()).contains("key result retargeted", "eased");
        assertThat(loaves(eased)).isEqualTo("50%");
        assertThat(before.select("#events .event").eachText().getFirst()).contains("check-in recorded");
        assertThat(loaves(before)).isEqualTo("40%");
        assertThat(step(before, "event-after")).isEqualTo(step(read(step(end, "event-before")), "event-before"));
        Document first = read(step(end, "first"));
        assertThat(first.select("#moment").text()).contains("2025");
        assertThat(first.select("[data-goal]:not([hidden])")).isEmpty();
    }

    @Test
    void whoLoweredATargetIsAnsweredWithBeforeAfterReasonAndProgress() throws Exception {
        Element ask = Objects.requireNonNull(read(page).select("details.ask").first());

        assertThat(ask.select("summary").text()).contains("Loaves ready at seven", "Who lowered this target?");
        assertThat(ask.select(".changes li").eachText())
                .contains("target: 100 → 80", "progress: 40% → 50%", "progress of the goal: 20% → 25%");
        assertThat(ask.select(".why").text()).isEqualTo("learnt: One oven is out of order.");
        assertThat(read(ask.select("#ask-moment").attr("href"))
                        .select("#events .event")
                        .eachText()
                        .getFirst())
                .contains("key result retargeted");
    }

    @Test
    void whatIsSupposedStandsBesideReality() throws Exception {
        Document read = read(page + "?drops=ignored&weights=equal&progress=binary");

        assertThat(read.select("#stage").hasClass("supposed")).isTrue();
        assertThat(read.select("[data-key-result] .wording:contains(Loaves) + .lane > .percent")
                        .text())
                .isEqualTo("50%");
        assertThat(read.select("[data-key-result] .wording:contains(Loaves) + .lane .what-if .percent")
                        .text())
                .isEqualTo("0%");
        assertThat(read.select("input[name=drops]").hasAttr("checked")).isTrue();
        assertThat(read.select("select[name=progress] [selected]").val()).isEqualTo("binary");
        assertThat(read.select("a:contains(As it was)").attr("href")).isEqualTo(page);
        assertThat(read(page).select("#stage").hasClass("supposed")).isFalse();
    }

    @Test
    void stepsKeepWhatIsSupposedAndBothClocks() throws Exception {
        String now = Instant.now().toString();
        Document read = read(page + "?targets=frozen&asOf=" + now + "&knownAt=" + now);

        assertThat(step(read, "event-before")).contains("targets=frozen", "at=", "asOf=", "knownAt=");
        assertThat(read.select("html").hasClass("past")).isTrue();
        assertThat(read.select("form#supposing input[name=asOf]").val()).isEqualTo(now);
        assertThat(read.select("main form[method=post]")).isEmpty();
    }

    @Test
    void aWrongMomentOrRuleIsToldOnAPage() throws Exception {
        assertThat(seen(page + "?at=yesterday").status()).isEqualTo(400);
        assertThat(seen(page + "?targets=melted").status()).isEqualTo(400);
        assertThat(seen(page + "?order=random").status()).isEqualTo(400);
        assertThat(seen("/cycles/cycle:00000000-0000-4000-8000-000000000001/replay")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nothingThatPeopleWroteComesThroughAsMarkupNorAsAScript() throws Exception {
        Document read = read(page);

        assertThat(read.select("img[onerror]")).isEmpty();
        assertThat(read.text()).contains(MARKUP);
        assertThat(read.select("#replay").attr("data-words")).contains("onerror");
        assertThat(read.select("script:not([src]), style, [style]")).isEmpty();
        assertThat(read.select("script").attr("src")).startsWith("/assets/replay-");
    }

    private static String loaves(Document page) {
        return page.select("[data-key-result] .wording:contains(Loaves) + .lane > .percent")
                .text();
    }

    private static String step(Document page, String name) {
        return page.select("[data-step=" + name + "]").attr("href");
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
