package dev.cairn.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The log as people read it. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPageTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private SampleQuarter quarter;
    private String beforeTheEasing = "";

    @BeforeAll
    void enterAQuarter() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        quarter = SampleQuarter.enteredBy(operator);
        quarter.loaves(40);
        beforeTheEasing = Instant.now().toString();
        quarter.easeTheLoaves(80);
        for (int ready = 41; ready < 95; ready++) {
            quarter.loaves(ready);
        }
        Answer noted = operator.put(
                "/api/v1/objectives/" + quarter.bread() + "/description",
                "{\"description\": \"More.\", \"note\": \"=HYPERLINK(0)\"}");
        assertThat(noted.status()).as(noted.text()).isEqualTo(200);
    }

    @Test
    void whatWasEasedIsFilteredWithBeforeAfterReasonAndBothClocks() throws Exception {
        Document read = read("/audit?easing=eased&cycleId=" + quarter.cycle() + "&person=&text=");

        assertThat(read.select(".event")).hasSize(1);
        assertThat(read.select(".event .changes li").eachText())
                .contains("target: 100 → 80", "progress: 40% → 50%", "progress of the goal: 20% → 25%");
        assertThat(read.select(".event .why").text()).isEqualTo("learnt: One oven is out of order.");
        assertThat(read.select(".event time")).hasSize(2);
        assertThat(read.select("select[name=easing] [selected]").val()).isEqualTo("eased");
        assertThat(read.select("a:contains(All events)").attr("href")).isEqualTo("/audit");
        assertThat(read.text()).doesNotContain("??");
        assertThat(read("/audit?easing=raised").text()).contains("No event is like that.");
    }

    @Test
    void moreThanAPageGoesOnOnTheNext() throws Exception {
        Document first = read("/audit?keyResultId=" + quarter.loavesId());
        Document next = read(first.select("a[rel=next]").attr("href"));

        assertThat(first.select(".event")).hasSize(50);
        assertThat(first.select(".only").text()).contains("Loaves ready at seven");
        assertThat(next.select(".event")).hasSize(7);
        assertThat(next.select("a[rel=next]")).isEmpty();
        assertThat(next.select("a:contains(First page)").attr("href"))
                .isEqualTo("/audit?keyResultId=" + quarter.loavesId());
        assertThat(read("/audit?oldestFirst=true").select(".event b").eachText().getFirst())
                .isEqualTo("cycle defined");
    }

    @Test
    void theClocksLeaveOutWhatWasNotKnown() throws Exception {
        Document read = read("/audit?easing=eased&asOf=" + beforeTheEasing + "&knownAt=" + beforeTheEasing);

        assertThat(read.select(".event")).isEmpty();
        assertThat(read.select("html").hasClass("past")).isTrue();
        assertThat(read.select("a:contains(CSV)").attr("href")).contains("easing=eased", "asOf=", "knownAt=");
    }

    @Test
    void eachEventHasAnAddressOfItsOwn() throws Exception {
        String address = read("/audit?easing=eased").select(".event .when").attr("href");
        Document event = read(address);

        assertThat(address).matches("/audit/[0-9]+");
        assertThat(event.select("h1").text()).isEqualTo("Event " + address.substring("/audit/".length()));
        assertThat(event.select(".clocks code")).hasSize(2);
        assertThat(event.select(".facts").text()).contains("Recorded by operator", "Cycle 2025-Q4", "Came in by api");
        assertThat(read(event.select("a:contains(right before)").attr("href")).select(".moves [role=img]"))
                .isEmpty();
        assertThat(read(event.select("a:contains(right after)").attr("href")).select(".moves [role=img]"))
                .hasSize(1);
        assertThat(seen("/audit/999999").status()).isEqualTo(404);
    }

    @Test
    void allThatIsFilteredIsDownloadedAsCsv() throws Exception {
        Answer all = seen("/audit/download?keyResultId=" + quarter.loavesId() + "&oldestFirst=true");

        assertThat(all.header("Content-Disposition")).matches("attachment; filename=\"audit-[0-9-]{10}\\.csv\"");
        List<String> lines = all.text().lines().toList();
        assertThat(lines).hasSize(58);
        assertThat(lines.getFirst()).startsWith("position,change,effective_at,recorded_at,known_at,by,actor,cycle");
        assertThat(lines.get(3)).contains("key-result-retargeted", "target: 100 -> 80", "One oven is out of order.");
        assertThat(seen("/audit/download?change=objective-described").text()).contains(",'=HYPERLINK(0),");
    }

    @Test
    void andAsAWorkbookWithNumbersAsSuch() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/audit/download?format=xlsx&easing=eased"))
                    .header(
                            "Authorization",
                            "Bearer " + Files.readString(Path.of(home, "token")).strip())
                    .build();
            byte[] file = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
                List<Row> rows = workbook.getFirstSheet().read();

                assertThat(rows).hasSize(2);
                assertThat(rows.get(1).getCellAsString(1)).contains("key-result-retargeted");
                assertThat(rows.get(1).getCellAsNumber(14).orElseThrow()).isEqualByComparingTo("0.5");
            }
        }
    }

    @Test
    void whatIsMisspeltIsToldAndNotPassedOver() throws Exception {
        for (String wrong : List.of(
                "/audit?easing=soft",
                "/audit?change=painted",
                "/audit?person=nobody-here",
                "/audit?cycleId=x",
                "/audit?effectiveFrom=yesterday",
                "/audit/download?format=pdf")) {
            assertThat(seen(wrong).status()).as(wrong).isBetween(400, 422);
        }
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
