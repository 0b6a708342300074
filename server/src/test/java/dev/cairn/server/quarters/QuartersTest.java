package dev.cairn.server.quarters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.cli.CapturedTerminal;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a quarter came out, over HTTP and in the terminal. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuartersTest {

    private HttpCalls calls = HttpCalls.anonymously(0);
    private String cycle = "";
    private int port;
    private String home = "";

    @BeforeAll
    void enterAQuarter(@LocalServerPort int freePort, @Value("${cairn.home}") String itsHome) throws Exception {
        port = freePort;
        home = itsHome;
        calls = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(calls);
        quarter.easeTheLoaves(80);
        cycle = quarter.cycle();
    }

    @Test
    void tellsTheOrganisationAndItsTeams() throws Exception {
        Answer answer = calls.get("/api/v1/quarters?cycleId=" + cycle);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/quarters/0/cycle/name")).isEqualTo("2025-Q4");
        assertThat(answer.text("/quarters/0/teams/0/name")).isEqualTo("Ovens");
        assertThat(answer.json().at("/quarters/0/organisation/published").asInt())
                .isEqualTo(2);
        assertThat(answer.json().at("/quarters/0/organisation/easings").asInt()).isEqualTo(1);
    }

    @Test
    void refusesACycleThatIsNotThere() throws Exception {
        Answer answer = calls.get("/api/v1/quarters?cycleId=cycle:00000000-0000-0000-0000-000000000000");

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void printsATable() {
        CapturedTerminal terminal = new CapturedTerminal()
                .with("CAIRN_HOME", home)
                .with("CAIRN_PORT", Integer.toString(port))
                .with("COLUMNS", "160");

        assertThat(terminal.execute("quarters", "2025-q4", "--team", "ovens"))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out())
                .contains("2025-Q4")
                .contains("  Ovens")
                .contains("0 of 3")
                .contains("33 %");
    }
}
