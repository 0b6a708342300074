package dev.cairn.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Projections, rebuilds and verification on the page of operations. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsPageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);

    @BeforeAll
    void aCairnAtWork() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        SampleQuarter.enteredBy(operator).loaves(40);
    }

    @Test
    void everyProjectionStandsThereWithItsStateAndHowFarItIs() throws Exception {
        Document page = page();

        assertThat(page.select("section[aria-labelledby=projections] tbody th").eachText())
                .contains("progress", "directory", "audit");
        assertThat(page.select("section[aria-labelledby=projections] tbody .pace")
                        .eachText())
                .containsOnly("current");
        assertThat(page.select("section[aria-labelledby=projections]").text()).contains("True for position");
    }

    @Test
    void aProjectionIsMadeAnewAndShowsWhatCameOfIt() throws Exception {
        Answer begun = send("/operations/rebuilds", "projection=directory");
        assertThat(begun.status()).as(begun.text()).isEqualTo(303);

        Document after = until(page ->
                page.select("section[aria-labelledby=rebuilds] .word").text().equals("shown"));
        assertThat(after.select("section[aria-labelledby=rebuilds]").text())
                .contains("directory", "The new rows are equal", "by operator");
    }

    @Test
    void everythingIsVerifiedAndTheVerdictStands() throws Exception {
        assertThat(send("/operations/verification", "").status()).isEqualTo(303);

        Document after = until(page ->
                page.select("section[aria-labelledby=verification]").text().contains("everything holds"));
        assertThat(after.select("section[aria-labelledby=verification] .below b")
                        .eachText())
                .contains("Every event can be read", "Read models are the fold of the log");
    }

    @Test
    void whatIsNotThereIsNotMadeAnew() throws Exception {
        assertThat(send("/operations/rebuilds", "projection=nothing").status()).isEqualTo(422);
        assertThat(send("/operations/rebuilds/999/cancellation", "").status()).isEqualTo(409);
    }

    private Document page() throws Exception {
        Answer answer =
                operator.call("GET", "/operations", null, Map.of("Accept", "text/html", "Accept-Language", "en"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }

    private Answer send(String path, String form) throws Exception {
        return operator.call(
                "POST", path, form, Map.of("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Looks again, as somebody does who waits for it. */
    private Document until(Predicate<Document> wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Document page = page();
        while (!wanted.test(page)) {
            assertThat(System.nanoTime()).as(page.text()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            page = page();
        }
        return page;
    }
}
