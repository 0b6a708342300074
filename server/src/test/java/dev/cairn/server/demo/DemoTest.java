package dev.cairn.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.server.ServerTest;
import dev.cairn.server.people.People;
import dev.cairn.server.security.SignInLink;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.io.IOException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {

    @Autowired
    private Demo demo;

    @Autowired
    private DemoWelcome welcome;

    @Autowired
    private SignInLink links;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    @Order(1)
    void fillsAnEmptyCairnAndNoOtherOne() throws IOException {
        demo.run(new DefaultApplicationArguments());
        long without = events();

        demo.run(new DefaultApplicationArguments("--demo"));
        long with = events();

        assertThat(without).isZero();
        assertThat(with).isGreaterThan(300);
        assertThatThrownBy(() -> demo.run(new DefaultApplicationArguments("--demo")))
                .isInstanceOfSatisfying(StartRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(ExitCode.LOG_NOT_EMPTY);
                    assertThat(refused).hasMessageContaining("empty Cairn");
                });
        assertThat(events()).isEqualTo(with);
    }

    @Test
    @Order(2)
    void theLinkOfTheDemoLeadsToTheLastQuarterAndItsEasedTarget() throws Exception {
        HttpCalls browser = HttpCalls.anonymously(port);
        Map<String, String> html = Map.of("Accept", "text/html");
        String link = links.issue(people.called("sample-anna"), welcome::lastQuartersReplay);

        Answer followed = browser.call("GET", link, null, html);

        assertThat(followed.header("Location")).matches("/cycles/cycle:[0-9a-f-]+/replay");
        String cookie = followed.header("Set-Cookie");
        Answer replay = browser.call(
                "GET",
                followed.header("Location"),
                null,
                Map.of("Accept", "text/html", "Cookie", cookie.substring(0, cookie.indexOf(';'))));
        assertThat(Jsoup.parse(replay.text()).select(".ask").text())
                .contains("Guests on a Sunday", "target: 160 → 120", "The market is on Saturdays now");

        Answer again = browser.call("GET", link, null, html);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(again.text()).select("[role=alert]").text()).contains("This link has been used");
    }

    private long events() {
        return jdbc.sql("select count(*) from log.event").query(Long.class).single();
    }
}
