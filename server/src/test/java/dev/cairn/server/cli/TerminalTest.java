package dev.cairn.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.SampleQuarter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the terminal, against a Cairn that runs. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerminalTest {

    private CapturedTerminal terminal = new CapturedTerminal();
    private int port;
    private String home = "";
    private @Nullable SampleQuarter entered;

    @BeforeAll
    void enterAQuarter(@LocalServerPort int freePort, @Value("${cairn.home}") String itsHome) throws Exception {
        port = freePort;
        home = itsHome;
        entered = SampleQuarter.enteredBy(HttpCalls.asOperator(port, home));
        quarter().loaves(50);
        quarter().easeTheLoaves(80);
        quarter().loaves(60);
    }

    @BeforeEach
    void sitDown() {
        terminal = new CapturedTerminal()
                .with("CAIRN_HOME", home)
                .with("CAIRN_PORT", Integer.toString(port))
                .with("COLUMNS", "100");
    }

    @Test
    void statusShowsACycleAtAGlance() {
        assertThat(terminal.execute("status", "2025-q4")).as(terminal.err()).isZero();

        assertThat(terminal.out())
                .startsWith("2025-Q4  2025-10-01 to 2025-12-31, over")
                .contains("1 of 3 reported")
                .contains("Bread is on the shelves when the shop opens  ████░░░░░░ 0.38")
                .contains("████████░░ 0.75")
                .contains("sample-anna")
                .contains("A second oven is rented")
                .contains("unknown")
                .doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "60", "80", "200"})
    void statusFitsTheTerminal(String columns) {
        terminal.with("COLUMNS", columns).execute("status", "2025-Q4");

        String table = terminal.out().substring(terminal.out().indexOf("Goal, key results"));
        assertThat(table.lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Integer.parseInt(columns)));
        assertThat(table.lines().count()).isEqualTo(6);
    }

    @Test
    void statusSaysForWhichPastItIs() {
        assertThat(terminal.execute("status", "2025-Q4", "--known-at", "2999-01-01"))
                .isEqualTo(1);
        assertThat(terminal.err())
                .startsWith("cairn: ")
                .contains("not known yet")
                .hasLineCount(1);

        assertThat(terminal.execute("status", quarter().cycle(), "--as-of", "2025-11-01"))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("There is no cycle");
    }

    @Test
    void statusPrintsTheAnswerOfTheApiForScripts() {
        assertThat(terminal.execute("status", "2025-Q4", "--json")).isZero();

        var answer = JsonMapper.shared().readTree(terminal.out());
        assertThat(answer.path("cycle").path("name").asString()).isEqualTo("2025-Q4");
    }

    @Test
    void anUnknownCycleIsRefusedWithThoseThereAre() {
        assertThat(terminal.execute("status", "2031-Q1")).isEqualTo(ExitCode.REFUSED.number());

        assertThat(terminal.err()).isEqualToIgnoringNewLines("cairn: There is no cycle 2031-Q1; there are: 2025-Q4.");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void showTellsAllAboutAGoal() {
        assertThat(terminal.with("COLUMNS", "200").execute("show", "bread", "--timeline"))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out())
                .startsWith("Bread is on the shelves when the shop opens")
                .contains(quarter().bread())
                .contains("owner sample-anna, reviewer sample-ben")
                .contains("increase from 0 to 80")
                .contains("increase from 0 to 100")
                .contains("learnt: One oven is out of order.")
                .contains("Counted at the door.")
                .contains("key result retargeted, eased")
                .contains("team: Ovens")
                .contains("owner: sample-anna");
    }

    @Test
    void showFindsAGoalByItsId() {
        assertThat(terminal.execute("show", quarter().bread())).isZero();

        assertThat(terminal.out()).startsWith("Bread is on the shelves");
    }

    @Test
    void showAsksForMoreWhereSeveralGoalsAreMeant() {
        assertThat(terminal.execute("show", "shop", "opens")).isEqualTo(ExitCode.REFUSED.number());

        assertThat(terminal.err())
                .contains("several goals")
                .contains("2025-Q4  Bread is on the shelves")
                .contains("2025-Q4  Rolls are warm");
    }

    @Test
    void showSaysWhenNoGoalEverSaidThat() {
        assertThat(terminal.execute("show", "unicorns")).isEqualTo(ExitCode.REFUSED.number());

        assertThat(terminal.err()).contains("No goal says, or ever said, \"unicorns\".");
    }

    @Test
    void auditTellsWhatWasEasedByWhomAndWhy() {
        assertThat(terminal.execute("audit", "2025-Q4", "--eased"))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out())
                .contains("key result retargeted, eased  by operator")
                .contains("Bread is on the shelves when the shop opens > Loaves ready at seven")
                .contains("target: 100 to 80")
                .contains("progress: 0.50 to 0.63")
                .contains("reason: learnt, One oven is out of order.");
        assertThat(terminal.out()).doesNotContain("check in recorded");
    }

    @Test
    void auditIsNarrowedByEveryOption() {
        assertThat(terminal.execute(
                        "audit",
                        "2025-Q4",
                        "--team",
                        "ovens",
                        "--objective",
                        quarter().bread(),
                        "--person",
                        "operator",
                        "--change",
                        "check-in-recorded,key-result-retargeted",
                        "--since",
                        "2025-10-01",
                        "--search",
                        "loaves",
                        "--oldest-first"))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out())
                .containsSubsequence("check in recorded", "key result retargeted", "check in recorded");
        assertThat(terminal.out()).doesNotContain("objective set");
    }

    @Test
    void auditIsNarrowedToReasons() {
        assertThat(terminal.execute("audit", "2025-Q4", "--reason", "clarified,learnt"))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out()).contains("reason: learnt").doesNotContain("objective set");
    }

    @Test
    void auditRefusesAReasonThatDoesNotExist() {
        assertThat(terminal.execute("audit", "--reason", "bored")).isEqualTo(1);

        assertThat(terminal.err()).contains("There is no reason bored");
    }

    @Test
    void auditSaysThatThereIsMore() {
        assertThat(terminal.execute("audit", "--limit", "2")).isZero();

        assertThat(terminal.out().lines().filter(line -> line.matches("\\d{4}-.*")))
                .hasSize(2);
        assertThat(terminal.err()).contains("There is more");
    }

    @Test
    void auditRefusesAChangeThatDoesNotExist() {
        assertThat(terminal.execute("audit", "--change", "key-result-retargetted"))
                .isEqualTo(1);

        assertThat(terminal.err()).contains("There is no change key-result-retargetted");
    }

    @Test
    void aWrongTokenIsToldApart(@TempDir Path other) throws Exception {
        Files.writeString(other.resolve("token"), "0123456789012345678901234567890123456789012\n");

        assertThat(terminal.with("CAIRN_HOME", other.toString()).execute("status", "2025-Q4"))
                .isEqualTo(ExitCode.NOT_AUTHENTICATED.number());
        assertThat(terminal.err()).contains("token");
    }

    private SampleQuarter quarter() {
        return Objects.requireNonNull(entered);
    }
}
