package dev.cairn.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports on pages: found and run. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);

    @BeforeAll
    void aQuarterWithReports() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        quarter.loaves(40);
        quarter.easeTheLoaves(80);
    }

    @Test
    void everyReportThatComesWithCairnIsRunFromTheGallery() throws Exception {
        Document gallery = read("/reports");

        assertThat(gallery.select(".gallery h3").eachText()).contains("target-drift", "scores-by-cycle");
        for (String href : gallery.select(".gallery h3 a").eachAttr("href")) {
            Document report = read(href);
            assertThat(report.select("main .refusal")).as(href).isEmpty();
            assertThat(report.select("section[aria-labelledby=answer] th"))
                    .as(href)
                    .isNotEmpty();
        }
    }

    @Test
    void whatAReportIsAskedWithStandsInItsAddressAndIsKeptWhereItIsWrong() throws Exception {
        Document report = read("/reports/target-drift?cycle=2025-Q4");
        assertThat(report.select("select[name=cycle] option[selected]").text()).isEqualTo("2025-Q4");
        assertThat(report.select("a[href^=/api/v1/reports/target-drift/csv]").attr("href"))
                .endsWith("?cycle=2025-Q4");

        Answer wrong = open("/reports/target-drift?cycle=none");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.text()).select(".refusal").text()).contains("Nothing is called none.");
    }

    private Document read(String path) throws Exception {
        Answer answer = open(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }

    private Answer open(String path) throws Exception {
        return operator.call("GET", path, null, Map.of("Accept", "text/html", "Accept-Language", "en"));
    }
}
