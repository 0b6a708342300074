package dev.cairn.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.SampleQuarter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds in the terminal, against a Cairn that runs. */
@ServerTest
class RebuildCommandTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Autowired
    private JdbcClient jdbc;

    private CapturedTerminal terminal = new CapturedTerminal();

    @BeforeEach
    void sitDown() {
        terminal = new CapturedTerminal().with("CAIRN_HOME", home).with("CAIRN_URL", "http://127.0.0.1:" + port);
    }

    @Test
    void projectionsAreMadeAnewComparedSwitchedAndGivenUp() throws Exception {
        HttpCalls calls = HttpCalls.asOperator(port, home);
        SampleQuarter.enteredBy(calls).loaves(40);
        calls.get("/api/v1/cycles");

        assertThat(terminal.execute("rebuild", "progress", "audit"))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.out())
                .contains("of audit, progress: switched", "equal to what was shown", "progress.key_result");

        jdbc.sql("update directory.team set name = 'Forged'").update();
        assertThat(terminal.execute("rebuild", "directory")).isEqualTo(1);
        assertThat(terminal.out()).contains("built", "other than what was shown", "shown  ", "Forged", "Ovens");
        assertThat(terminal.execute("rebuild", "directory")).isEqualTo(1);
        assertThat(terminal.err()).contains("being made anew already");
        assertThat(terminal.execute("rebuild", "--cancel")).isZero();
        assertThat(terminal.out()).contains("cancelled");

        assertThat(terminal.execute("rebuild", "directory", "--no-switch")).isZero();
        assertThat(terminal.execute("rebuild", "--switch")).isZero();
        assertThat(terminal.out()).contains("switched");
        assertThat(calls.get("/api/v1/teams").text()).doesNotContain("Forged");

        assertThat(terminal.execute("rebuild")).isZero();
        assertThat(terminal.out()).containsPattern("activity +1 +1 +current").contains("cancelled", "switched");
        assertThat(terminal.execute("rebuild", "--watch")).isEqualTo(1);
        assertThat(terminal.err()).contains("No rebuild is in hand");
        assertThat(terminal.execute("rebuild", "weather")).isEqualTo(1);
    }

    @Test
    void aLineSaysHowFarItIsHowFastAndHowLongYet() {
        assertThat(RebuildCommand.line(JsonMapper.shared().readTree("""
                {"state": "filling", "events": 250000, "eventsTotal": 1000000, "eventsPerSecond": 25000, "secondsLeft": 30}
                """)))
                .isEqualTo(
                        "filling    [#######---------------------]  25 %  250,000 events  25,000 a second  0:30 left");
    }
}
