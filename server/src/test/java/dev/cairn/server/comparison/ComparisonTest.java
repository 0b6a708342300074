package dev.cairn.server.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.cli.CapturedTerminal;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import dev.cairn.server.web.SampleQuarter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two moments of a quarter, over HTTP and in the terminal. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonTest {

    private HttpCalls calls = HttpCalls.anonymously(0);
    private @Nullable SampleQuarter quarter;
    private String before = "";
    private int port;
    private String home = "";

    @BeforeAll
    void easeATargetBetweenTwoMoments(@LocalServerPort int freePort, @Value("${cairn.home}") String itsHome)
            throws Exception {
        port = freePort;
        home = itsHome;
        calls = HttpCalls.asOperator(port, home);
        quarter = SampleQuarter.enteredBy(calls);
        quarter.loaves(40);
        before = calls.get("/api/v1/audit?limit=1").text("/entries/0/effectiveAt");
        quarter.easeTheLoaves(80);
        quarter.loaves(60);
    }

    @Test
    void tellsWhatIsDifferentByWhomAndWhy() throws Exception {
        Answer answer = calls.get(path() + "?from=" + before);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/goals/0/keyResults/0/differences/0/aspect")).isEqualTo("retargeted");
        assertThat(answer.text("/goals/0/keyResults/0/differences/0/easing")).isEqualTo("eased");
        assertThat(answer.text("/goals/0/keyResults/0/differences/0/causes/0/reason"))
                .isEqualTo("One oven is out of order.");
        assertThat(answer.json().at("/summary/targets/easedBy").decimalValue()).isEqualByComparingTo("-0.2");
        assertThat(answer.json().path("people").isEmpty()).isFalse();
    }

    @Test
    void tellsItInMarkdown() throws Exception {
        Answer answer = calls.call("GET", path() + "?from=" + before, null, Map.of("Accept", "text/markdown"));

        assertThat(answer.header("Content-Type")).startsWith("text/markdown");
        assertThat(answer.text())
                .startsWith("# 2025-Q4: what is different")
                .contains("## Bread is on the shelves when the shop opens")
                .contains(
                        "| Loaves ready at seven: retargeted, eased (asks for 20 % less): target | 100 | 80 | operator |")
                .contains("learnt: One oven is out of order.");
    }

    @Test
    void refusesAComparisonWithoutABeginning() throws Exception {
        Answer answer = calls.get(path());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/violations/0/code")).isEqualTo("from-missing");
    }

    @Test
    void refusesAMisspeltMoment() throws Exception {
        assertThat(calls.get(path() + "?form=2025-10-01").text("/violations/0/code"))
                .isEqualTo("unknown-parameter");
    }

    @Test
    void printsATable() {
        CapturedTerminal terminal = terminal();

        assertThat(terminal.execute("compare", "2025-Q4", "--from", before))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out())
                .startsWith("2025-Q4  ")
                .contains("Progress 0.10 to 0.19 (+0.09; +0.05 by readings, +0.04 by other targets")
                .contains("1 eased (on average asks for 20 % less), 0 raised")
                .contains("retargeted, eased (asks for 20 % less): target  100")
                .contains("checked in");
        assertThat(terminal.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(160));
    }

    @Test
    void theReasonIsThereHoweverNarrowTheTerminalIs() {
        CapturedTerminal terminal = terminal().with("COLUMNS", "64");

        assertThat(terminal.execute("compare", "2025-Q4", "--from", before))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out().lines()).contains("      why: learnt: One oven is out of order.");
    }

    @Test
    void whatWasAddedWasNotChangedBack() {
        CapturedTerminal terminal = terminal();

        assertThat(terminal.execute("compare", "2025-Q4", "--from", "2025-10-01"))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.out()).contains("added").contains("retargeted").doesNotContain("and back");
    }

    @Test
    void printsMarkdownAndJsonForOthers() {
        CapturedTerminal markdown = terminal();
        CapturedTerminal json = terminal();

        assertThat(markdown.execute("compare", "2025-Q4", "--from", before, "--markdown"))
                .as(markdown.err())
                .isZero();
        assertThat(json.execute("compare", "2025-Q4", "--from", before, "--json"))
                .as(json.err())
                .isZero();

        assertThat(markdown.out()).startsWith("# 2025-Q4");
        assertThat(json.out()).startsWith("{\"from\":");
    }

    private CapturedTerminal terminal() {
        return new CapturedTerminal()
                .with("CAIRN_HOME", home)
                .with("CAIRN_PORT", Integer.toString(port))
                .with("COLUMNS", "160");
    }

    private String path() {
        return "/api/v1/cycles/" + Objects.requireNonNull(quarter).cycle() + "/comparison";
    }
}
