package dev.cairn.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports on pages: found, run, written, tried out and retired. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTest {

    private static final String EDITOR = "form[action^=/report-editor]:not([action*=retirement])";
    private static final String SQL = "select c.name as cycle, count(*) as goals from objective o"
            + " join cycle c on c.cycle_id = o.cycle_id where :kind is null or o.kind = :kind group by c.name";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private @Nullable Browser programme;
    private @Nullable Browser viewer;

    @BeforeAll
    void aQuarterWithReports() throws Exception {
        HttpCalls operator = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        quarter.loaves(40);
        quarter.easeTheLoaves(80);
        programme = Browser.of(operator, port, "report-writer", "{\"role\": \"programme\"}");
        viewer = Browser.of(operator, port, "report-reader", "{\"role\": \"viewer\"}");
    }

    private Browser programme() {
        return Objects.requireNonNull(programme);
    }

    private Browser viewer() {
        return Objects.requireNonNull(viewer);
    }

    @Test
    void everyReportThatComesWithCairnIsRunFromTheGallery() throws Exception {
        Document gallery = viewer().read("/reports");

        assertThat(gallery.select(".gallery h3").eachText()).contains("target-drift", "scores-by-cycle");
        assertThat(gallery.select("a[href=/report-editor]")).isEmpty();
        for (String href : gallery.select(".gallery h3 a").eachAttr("href")) {
            Document report = viewer().read(href);
            assertThat(report.select("main .refusal")).as(href).isEmpty();
            assertThat(report.select("section[aria-labelledby=answer] th"))
                    .as(href)
                    .isNotEmpty();
        }
    }

    @Test
    void whatAReportIsAskedWithStandsInItsAddressAndIsKeptWhereItIsWrong() throws Exception {
        Document report = viewer().read("/reports/target-drift?cycle=2025-Q4");
        assertThat(report.select("select[name=cycle] option[selected]").text()).isEqualTo("2025-Q4");
        assertThat(report.select("a[href^=/api/v1/reports/target-drift/csv]").attr("href"))
                .endsWith("?cycle=2025-Q4");

        Answer wrong = viewer().open("/reports/target-drift?cycle=none");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.text()).select(".refusal").text()).contains("Nothing is called none.");
    }

    @Test
    void aReportIsTriedOutSavedRevisedAndRetiredAndItsHistoryStays() throws Exception {
        Document blank = programme().read("/report-editor");
        assertThat(blank.select(".schema summary code").eachText()).contains("objective", "key_result");
        Map<String, String> typed = Map.of(
                "name", "goals-by-cycle",
                "question", "How many goals has each cycle?",
                "sql", SQL,
                "parameters[0].name", "kind",
                "parameters[0].type", "text",
                "parameters[0].label", "Only goals of this kind",
                "presentation.kind", "bar",
                "presentation.x", "cycle",
                "presentation.values", "goals");

        Document tried = Jsoup.parse(
                programme().send(blank, EDITOR, with(typed, "act", "preview")).text());
        assertThat(tried.select("section[aria-labelledby=preview] td").eachText())
                .contains("2025-Q4", "2");
        assertThat(tried.select("svg.report-chart rect")).isNotEmpty();
        assertThat(tried.select("input[name=question]").val()).isEqualTo("How many goals has each cycle?");
        assertThat(programme().open("/reports/goals-by-cycle").status()).isEqualTo(404);

        Answer saved = programme().send(tried, EDITOR, with(typed, "act", "save"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        assertThat(saved.header("Location")).isEqualTo("/reports/goals-by-cycle");
        assertThat(programme().read("/reports").select(".gallery h3").eachText())
                .contains("goals-by-cycle");

        Document revising = programme().read("/report-editor?report=goals-by-cycle");
        assertThat(revising.select("textarea[name=sql]").text()).contains("select c.name as cycle");
        Answer revised =
                programme().send(revising, EDITOR, Map.of("question", "How many goals were there?", "act", "save"));
        assertThat(revised.status()).as(revised.text()).isEqualTo(303);
        Document history = programme().read("/reports/goals-by-cycle/history");
        assertThat(history.select(".happenings > li")).hasSize(2);
        assertThat(history.select("del").text()).contains("How many goals has each cycle?");
        assertThat(history.select("ins").text()).contains("How many goals were there?");

        Answer retired = programme()
                .send(programme().read("/report-editor?report=goals-by-cycle"), "form[action*=retirement]", Map.of());
        assertThat(retired.header("Location")).isEqualTo("/reports");
        assertThat(programme().read("/reports").select(".gallery h3").eachText())
                .doesNotContain("goals-by-cycle");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsLost() throws Exception {
        Document blank = programme().read("/report-editor");
        Answer refused = programme()
                .send(
                        blank,
                        EDITOR,
                        Map.of("name", "wrong", "question", "Which?", "sql", "delete from objective", "act", "save"));

        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(again.select("textarea[name=sql]").text()).isEqualTo("delete from objective");
        assertThat(again.select("textarea[name=sql]").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.select(".field-refusal").text()).isNotEmpty();
    }

    @Test
    void whoeverMayNotWriteReportsIsToldSo() throws Exception {
        assertThat(viewer().open("/report-editor").status()).isEqualTo(403);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
