package dev.cairn.server.comparison;

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

/** The page that holds two moments of a cycle against each other. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonPageTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private SampleQuarter quarter;
    private String page = "";
    private String before = "";
    private String after = "";

    /** 40 of 100 loaves, then 40 of 80. */
    @BeforeAll
    void enterAQuarter() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        quarter = SampleQuarter.enteredBy(operator);
        quarter.loaves(40);
        before = Instant.now().toString();
        quarter.easeTheLoaves(80);
        after = Instant.now().toString();
        page = "/cycles/" + quarter.cycle() + "/comparison";
    }

    @Test
    void readsLikeADifferenceWithWhoAndWhy() throws Exception {
        Document read = read(page + "?from=" + before + "&to=" + after);

        assertThat(read.select("h1").text()).isEqualTo("What changed in 2025-Q4");
        assertThat(read.select(".diff h2").eachText()).containsExactly("Bread is on the shelves when the shop opens");
        assertThat(read.select("del.line").eachText()).containsExactly("−target: 100");
        assertThat(read.select("ins.line").eachText()).containsExactly("+target: 80");
        assertThat(read.select(".aspect-retargeted + .easing").text()).isEqualTo("eased");
        assertThat(read.select(".cause").text()).contains("by operator: learnt: One oven is out of order.");
        assertThat(read.select(".totals").text()).contains("by other targets", "1 eased, 0 raised");
        assertThat(read.text()).doesNotContain("??");
    }

    @Test
    void theOtherWayRoundTakesAwayWhatWasBrought() throws Exception {
        Document turned = read(page + "?from=" + after + "&to=" + before);

        assertThat(turned.select("del.line").eachText()).containsExactly("−target: 80");
        assertThat(turned.select(".cause").text()).contains("not yet, or no longer");
        assertThat(read(page + "?from=" + before + "&to=" + before)
                        .select(".diff, a:contains(other way)")
                        .eachText())
                .containsExactly("The other way round");
    }

    @Test
    void aSharedLinkFixesBothClocksOfBothMomentsAndStaysTrue() throws Exception {
        String lasting = read(page + "?from=" + before).select("#lasting").attr("href");
        assertThat(lasting).contains("from=", "fromKnownAt=", "to=", "toKnownAt=");
        Document shared = read(lasting);
        assertThat(shared.select("#lasting")).isEmpty();
        assertThat(shared.text()).contains("This address stays true");

        quarter.loaves(60);

        assertThat(read(lasting).select(".diff, .totals").outerHtml())
                .isEqualTo(shared.select(".diff, .totals").outerHtml());
        assertThat(read(page + "?from=" + before).select("ins.line").eachText()).contains("+value: 60");
    }

    @Test
    void theFormLeadsToAnAddressWithBothClocks() throws Exception {
        assertThat(seen(page + "?first=2025-11-01&second=2025-12-01&then=true").header("Location"))
                .isEqualTo(page + "?from=2025-11-01&fromKnownAt=2025-11-01&to=2025-12-01&toKnownAt=2025-12-01");
        assertThat(seen(page + "?first=2025-11-01&second=").header("Location")).isEqualTo(page + "?from=2025-11-01");
        assertThat(seen(page).header("Location")).isEqualTo(page + "?from=2025-10-01");
        assertThat(seen(page + "?asOf=2025-11-20&knownAt=2025-11-20").status()).isEqualTo(404);
    }

    @Test
    void whereNothingIsDifferentThePageSaysSo() throws Exception {
        Document same =
                read(page + "?from=" + before + "&fromKnownAt=" + before + "&to=" + before + "&toKnownAt=" + before);

        assertThat(same.text()).contains("Nothing is different between these two moments.");
        assertThat(seen(page + "?from=yesterday").status()).isEqualTo(400);
        assertThat(seen(page + "?from=").status()).isEqualTo(400);
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
