package dev.cairn.server.beginning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A Cairn that is empty, and what one begins it with. */
@ServerTest
class FirstRunTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Test
    void anEmptyCairnIsBegunWithAFirstObjectiveAndNoPageIsBlankBefore() throws Exception {
        HttpCalls operator = HttpCalls.asOperator(port, home);
        Browser programme = Browser.of(operator, port, "programme-lead", "{\"role\": \"programme\"}");
        Browser viewer = Browser.of(operator, port, "looker-on", "{\"role\": \"viewer\"}");

        Document welcome = programme.read("/");
        assertThat(welcome.select(".ways h2").eachText())
                .containsExactly("Write the first objective", "Look around", "Bring a history");
        assertThat(welcome.select(".ways a").eachAttr("href")).containsExactly("/first-objective", "/imports");
        assertThat(viewer.read("/").select("main form")).isEmpty();
        assertThat(viewer.read("/").text()).contains("Whoever runs the programme begins");
        for (String path : List.of(
                "/cycles",
                "/cycles/all",
                "/teams",
                "/check-ins",
                "/history",
                "/audit",
                "/reports",
                "/people",
                "/settings",
                "/tokens")) {
            Answer answer = viewer.open(path);
            Document page =
                    answer.status() == 200 ? Jsoup.parse(answer.text()) : viewer.read(answer.header("Location"));
            assertThat(page.select("main h1").text()).as(path).isNotEmpty();
            assertThat(page.select("main p, main dl, main table").text())
                    .as(path)
                    .isNotEmpty();
        }

        Document form = programme.read("/first-objective");
        assertThat(form.select("input[name=cycle.name]").val()).matches("\\d{4}-Q[1-4]");
        Answer refused = programme.send(form, "form[action=/first-objective]", Map.of("wording", "Bread is ready"));
        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(again.select("input[name=team.name]").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.select("input[name=wording]").val()).isEqualTo("Bread is ready");

        Answer written = programme.send(again, "form[action=/first-objective]", Map.of("team.name", "Ovens"));
        Document goal = programme.follow(written);
        assertThat(goal.select("h1").text()).isEqualTo("Bread is ready");
        assertThat(programme.read("/").select(".countdown")).isNotEmpty();
        Answer late = programme.post("/sample-organisation", Map.of());
        assertThat(late.status()).isEqualTo(409);
    }
}
