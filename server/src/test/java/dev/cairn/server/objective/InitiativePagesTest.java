package dev.cairn.server.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
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

/** Work towards a goal, kept on the goal's page. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InitiativePagesTest {

    private static final String ADD = " details form[action$=/initiatives]";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Browser lena = Browser.nobody();
    private Browser vera = Browser.nobody();
    private String goal = "";
    private String loaves = "";

    @BeforeAll
    void enterAQuarter() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        goal = "/objectives/" + quarter.bread();
        loaves = quarter.loavesId();
        operator.get("/api/v1" + goal);
        lena = Browser.of(operator, port, "sample-lena", "{\"role\": \"programme\"}");
        vera = Browser.of(operator, port, "sample-vera", "{\"role\": \"viewer\"}");
    }

    @Test
    void workForAKeyResultStandsThereAndIsStartedAndFinished() throws Exception {
        String at = "section[id='" + loaves + "']";

        Answer sent =
                lena.send(lena.read(goal), at + ADD, Map.of("wording", "Rent a second oven", "ownerId", "sample-ben"));

        assertThat(sent.header("Location")).endsWith("#" + loaves);
        Document planned = lena.follow(sent);
        assertThat(work(planned, "Rent a second oven").text()).contains("planned", "sample-ben");
        assertThat(planned.select(at + " .works").text()).contains("Rent a second oven");
        Document started = press(planned, "Rent a second oven", "start");
        assertThat(work(started, "Rent a second oven").text()).contains("started");
        Document finished = press(started, "Rent a second oven", "finish");
        assertThat(work(finished, "Rent a second oven").text()).contains("finished");
        assertThat(work(finished, "Rent a second oven").select("button")).isEmpty();
    }

    @Test
    void workForTheGoalAsAWholeIsDropped() throws Exception {
        Document planned =
                lena.follow(lena.send(lena.read(goal), "#initiatives" + ADD, Map.of("wording", "Talk to the miller")));

        Document dropped = press(planned, "Talk to the miller", "dropping");

        assertThat(work(dropped, "Talk to the miller").text()).contains("dropped");
    }

    @Test
    void whatIsRefusedIsShownAgainAsItWasTypedAndUnfolded() throws Exception {
        String at = "section[id='" + loaves + "']";

        Answer refused =
                lena.send(lena.read(goal), at + ADD, Map.of("wording", "Ask around", "ownerId", "sample-nobody"));

        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(again.select(at + " details[open] details[open]")).hasSize(1);
        String name = "initiative-" + loaves;
        assertThat(Browser.byId(again, name + "-wording").val()).isEqualTo("Ask around");
        assertThat(Browser.byId(again, name + "-ownerId-beside").text()).isNotEmpty();
        assertThat(Browser.byId(again, "initiative-wording").val()).isEmpty();
    }

    @Test
    void whoMayNotAndThePastAreOfferedNoForm() throws Exception {
        String forms = "form[action*=/initiatives]";

        assertThat(lena.read(goal).select(forms)).isNotEmpty();
        assertThat(vera.read(goal).select(forms)).isEmpty();
        assertThat(lena.read(goal + "?asOf=" + Instant.now()).select(forms)).isEmpty();
        assertThat(vera.post(goal + "/initiatives", Map.of("wording", "Mine")).status())
                .isEqualTo(403);
    }

    private static Element work(Document page, String wording) {
        Element found = page.select(".works li:contains(" + wording + ")").first();
        assertThat(found).as(page.select(".works").outerHtml()).isNotNull();
        return Objects.requireNonNull(found);
    }

    /** Presses a button of a piece of work, which sends the form of its list elsewhere. */
    private Document press(Document page, String wording, String act) throws Exception {
        Element work = work(page, wording);
        Element button = Objects.requireNonNull(
                work.select("button[formaction$=/" + act + "]").first());
        Element form = Objects.requireNonNull(work.closest("form"));
        return lena.follow(lena.post(
                button.attr("formaction"),
                Map.of(
                        "idempotencyKey", form.select("[name=idempotencyKey]").val(),
                        "keyResultId", form.select("[name=keyResultId]").val())));
    }
}
