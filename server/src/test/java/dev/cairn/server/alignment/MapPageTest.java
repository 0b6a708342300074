package dev.cairn.server.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
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

/** Which goals serve which, drawn and as a list. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapPageTest {

    private static final String BREAD = "Bread is on the shelves when the shop opens";
    private static final String WARM = "Rolls are warm when the shop opens";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private String page = "";
    private String before = "";
    private String warm = "";

    /** Warm rolls serve the loaves of the goal about bread. */
    @BeforeAll
    void enterAQuarter() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        quarter.loaves(40);
        page = "/cycles/" + quarter.cycle() + "/map";
        before = Instant.now().toString();
        warm = operator.get("/api/v1/cycles/" + quarter.cycle() + "/overview")
                .json()
                .at("/objectives/1/objectiveId")
                .asString("");
        Answer aligned = operator.post(
                "/api/v1/objectives/" + warm + "/alignments",
                "{\"toObjectiveId\": \"" + quarter.bread() + "\", \"toKeyResultId\": \"" + quarter.loavesId()
                        + "\", \"reason\": {\"category\": \"other\", \"text\": \"It helps.\"}}");
        assertThat(aligned.status()).as(aligned.text()).isBetween(200, 201);
    }

    @Test
    void whoServesIsDrawnToTheRightOfWhomItServes() throws Exception {
        Document read = read(page);

        assertThat(read.select("svg .box title").eachText())
                .containsExactlyInAnyOrder(BREAD + " (Ovens)", WARM + " (Ovens)");
        assertThat(read.select("svg .box:contains(Rolls)").attr("transform")).isEqualTo("translate(330 10)");
        assertThat(read.select("svg .box:contains(Bread)").attr("transform")).isEqualTo("translate(10 10)");
        assertThat(read.select("svg path.serves")).hasSize(1);
        assertThat(read.text()).doesNotContain("??");
    }

    @Test
    void theListSaysTheSameToWhoeverSeesNoDrawing() throws Exception {
        Document read = read(page);

        assertThat(read.select(".map svg[aria-hidden=true]")).hasSize(1);
        assertThat(read.select(".map svg a:not([tabindex=-1])")).isEmpty();
        assertThat(read.select(".branches > li > .branch > .branch-goal a").text())
                .isEqualTo(BREAD);
        assertThat(read.select(".branches ul .branch-goal").text())
                .contains(WARM, "for the key result: Loaves ready at seven");
        assertThat(read.select(".branches ul a").attr("href")).isEqualTo("/objectives/" + warm);
    }

    @Test
    void itIsDrawnSmallerAndLargerByLinks() throws Exception {
        Document read = read(page);
        Document half = read(read.select("#zooms a:contains(50 %)").attr("href"));

        assertThat(half.select(".map svg").attr("width")).isEqualTo("295");
        assertThat(half.select("#zooms [aria-current]").text()).isEqualTo("50 %");
        assertThat(seen(page + "?zoom=huge").status()).isEqualTo(400);
    }

    @Test
    void onADayBeforeNothingServedAnything() throws Exception {
        Document read = read(page + "?asOf=" + before);

        assertThat(read.select("svg .box")).isEmpty();
        assertThat(read.text()).contains("No goal of this cycle serves another one.");
        assertThat(read.select(".branches a").eachText()).containsExactly(BREAD, WARM);
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
