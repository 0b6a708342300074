package dev.cairn.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.SampleQuarter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A quarter played in the terminal, and what would be beside what is. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayCommandTest {

    private HttpCalls calls = HttpCalls.anonymously(0);
    private int port;
    private String home = "";

    @BeforeAll
    void enterAQuarter(@LocalServerPort int freePort, @Value("${cairn.home}") String itsHome) throws Exception {
        port = freePort;
        home = itsHome;
        calls = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(calls);
        quarter.loaves(40);
        quarter.easeTheLoaves(80);
        quarter.loaves(60);
    }

    @Test
    void playsPlainFramesWhereNobodyWatches() {
        CapturedTerminal terminal = terminal();

        assertThat(terminal.execute(
                        "replay", "2025-q4", "--by", "event", "--what-if", "progress=binary", "--speed", "1"))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out())
                .contains("2025-Q4, over")
                .contains("███")
                .contains("what if")
                .contains("Loaves ready at seven: key result retargeted, eased: target 100 to 80  by operator")
                .contains("learnt: One oven is out of order.")
                .doesNotContain("\u001b");
        assertThat(terminal.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(160));
    }

    @Test
    void printsTheFramesOfTheApiForScripts() {
        CapturedTerminal terminal = terminal();

        assertThat(terminal.execute("replay", "2025-Q4", "--by", "week", "--json"))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out().lines())
                .hasSizeGreaterThan(13)
                .allSatisfy(line -> assertThat(line).startsWith("{\"basis\":"));
    }

    @Test
    void printsATableOfWhatWouldBe() throws Exception {
        CapturedTerminal terminal = terminal();

        assertThat(terminal.execute("what-if", "2025-Q4", "known-by=" + firstReading(), "weight=loaves ready:2"))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out())
                .startsWith("2025-Q4  what if known-by=")
                .contains("Progress  0.19, would be ")
                .contains("Loaves ready at seven")
                .contains("without: key result retargeted, eased: target 100 to 80")
                .contains("counted otherwise: key result added");
    }

    @Test
    void refusesARuleThatIsNone() {
        CapturedTerminal terminal = terminal();

        assertThat(terminal.execute("what-if", "2025-Q4", "targets")).isEqualTo(2);
        assertThat(terminal.err()).contains("targets is no rule").contains("without-late-changes-of");
        assertThat(terminal.execute("what-if", "2025-Q4", "targets=thawed")).isEqualTo(1);
        assertThat(terminal.err()).contains("There is no such rule");
    }

    private String firstReading() throws Exception {
        for (JsonNode entry : calls.get("/api/v1/audit?oldestFirst=true&change=check-in-recorded")
                .json()
                .path("entries")) {
            return entry.path("recordedAt").asString("");
        }
        throw new AssertionError("Nobody checked in.");
    }

    private CapturedTerminal terminal() {
        return new CapturedTerminal()
                .with("CAIRN_HOME", home)
                .with("CAIRN_PORT", Integer.toString(port))
                .with("COLUMNS", "160");
    }
}
