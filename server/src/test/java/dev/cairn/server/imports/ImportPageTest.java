package dev.cairn.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A spreadsheet on its way in, through a page. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPageTest {

    private static final String HEADER =
            "at,actor,cycle,team,objective,key_result,change,value,metric,unit,baseline,target\n";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Browser anna = Browser.nobody();

    @BeforeAll
    void signIn() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        anna = Browser.of(operator, port, "sample-anna", "{\"role\": \"programme\"}");
    }

    @Test
    void everyCellThatDoesNotFitIsShownAndNothingIsRecorded() throws Exception {
        Answer refused = anna.upload(
                "/imports",
                "quarter.csv",
                HEADER + "2024-01-02,sample-anna,2024-Q1,,,,cycle-defined,2024-01-01/2024-03-31,,,,\n"
                        + "2024-01-02,sample-anna,2024-Q1,Ovens,Bake <b>more</b>,,objective-set,,,,,\n"
                        + "2024-01-02,sample-anna,2024-Q1,Ovens,Bake <b>more</b>,Loaves,key-result-added,,increase,loaves,40,many\n");

        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.text());
        assertThat(page.select("table.problems tbody tr")).hasSize(1);
        assertThat(page.select("table.problems tbody tr").text()).contains("line 4", "target", "many");
        assertThat(page.select("form input[name=content]")).isEmpty();
        assertThat(operator.get("/api/v1/cycles").text()).doesNotContain("2024-Q1");
    }

    @Test
    void aFileIsTakenInAsItWasLookedAt() throws Exception {
        Answer looked = anna.upload(
                "/imports",
                "quarter.csv",
                HEADER + "2024-04-02,sample-anna,2024-Q2,,,,cycle-defined,2024-04-01/2024-06-30,,,,\n");

        assertThat(looked.status()).as(looked.text()).isEqualTo(200);
        Document page = Jsoup.parse(looked.text());
        assertThat(page.select("h2").text()).contains("quarter.csv", "nothing is recorded yet");
        assertThat(operator.get("/api/v1/cycles").text()).doesNotContain("2024-Q2");

        Answer taken = anna.upload(
                "/imports",
                Map.of(
                        "content", page.select("input[name=content]").val(),
                        "name", page.select("input[name=name]").val(),
                        "recording", "true"));

        assertThat(Jsoup.parse(taken.text()).select("h2").text()).contains("all of it was taken in");
        assertThat(anna.open("/cycles").header("Location")).contains("/cycles/cycle:");
        assertThat(operator.get("/api/v1/cycles").text()).contains("2024-Q2");
    }

    @Test
    void aFormWithoutAFileSaysSo() throws Exception {
        Answer none = anna.post("/imports", Map.of());

        assertThat(none.status()).isEqualTo(422);
        assertThat(Jsoup.parse(none.text()).select("[role=alert]").text()).isEqualTo("Choose a file first.");
    }
}
