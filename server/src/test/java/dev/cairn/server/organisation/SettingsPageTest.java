package dev.cairn.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.time.Instant;
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

/** The settings on their page. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsPageTest {

    private static final String FORM = "form[action=/settings]";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private @Nullable Browser programme;
    private @Nullable Browser viewer;

    @BeforeAll
    void people() throws Exception {
        HttpCalls operator = HttpCalls.asOperator(port, home);
        programme = Browser.of(operator, port, "programme-lead", "{\"role\": \"programme\"}");
        viewer = Browser.of(operator, port, "looker-on", "{\"role\": \"viewer\"}");
    }

    private Browser programme() {
        return Objects.requireNonNull(programme);
    }

    @Test
    void settingsAreChangedAndThePastKeepsItsOwn() throws Exception {
        String before = Instant.now().toString();
        Answer changed = programme()
                .send(programme().read("/settings"), FORM, Map.of("zone", "Europe/Berlin", "onTrackGap", "12.5"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(303);

        Document now = programme().read("/settings");
        assertThat(now.select("input[name=zone]").val()).isEqualTo("Europe/Berlin");
        assertThat(now.select("input[name=onTrackGap]").val()).isEqualTo("12.5");
        Document then = programme().read("/settings?asOf=" + before);
        assertThat(then.select("main form")).isEmpty();
        assertThat(then.select(".facts").text()).contains("UTC");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsLost() throws Exception {
        Answer refused = programme()
                .send(
                        programme().read("/settings"),
                        FORM,
                        Map.of("zone", "Nowhere/Else", "cadenceDays", "many", "note", "We try."));

        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(again.select("input[name=zone]").val()).isEqualTo("Nowhere/Else");
        assertThat(again.select("input[name=note]").val()).isEqualTo("We try.");
        assertThat(again.select("input[name=cadenceDays]").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void whoeverOnlyLooksOnReadsThem() throws Exception {
        Document page = Objects.requireNonNull(viewer).read("/settings");

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select(".facts").text()).contains("Days between check-ins", "14", "Monday");
    }
}
