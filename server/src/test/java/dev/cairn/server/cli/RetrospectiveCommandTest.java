package dev.cairn.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.SampleQuarter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A retrospective from the terminal, from its opening to the next cycle. */
@ServerTest
class RetrospectiveCommandTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @TempDir
    private Path directory = Path.of(".");

    private CapturedTerminal terminal = new CapturedTerminal();

    private String run(int expected, String... arguments) {
        terminal = new CapturedTerminal()
                .with("CAIRN_HOME", home)
                .with("CAIRN_PORT", Integer.toString(port))
                .with("COLUMNS", "100");
        assertThat(terminal.execute(arguments)).as(terminal.err()).isEqualTo(expected);
        return terminal.out().strip();
    }

    @Test
    void aTeamLooksBackAndSeesWhatItMeantToDoWhenItPlansTheNextCycle() throws Exception {
        HttpCalls calls = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(calls);
        quarter.loaves(50);
        assertThat(calls.post(
                                "/api/v1/cycles",
                                "{\"name\": \"2026-Q1\", \"firstDay\": \"2026-01-01\", \"lastDay\": \"2026-03-31\"}")
                        .status())
                .isEqualTo(201);
        run(1, "retrospective", "show", "2025-Q4", "Ovens");
        assertThat(terminal.err()).contains("There is no retrospective");

        assertThat(run(0, "retrospective", "open", "2025-Q4", "Ovens")).startsWith("retrospective:");
        String withdrawn = run(0, "retrospective", "note", "2025-Q4", "Ovens", "puzzles", "Nothing at all");
        run(0, "retrospective", "withdraw", "2025-Q4", "Ovens", withdrawn);
        run(0, "retrospective", "note", "2025-Q4", "Ovens", "learned", "Quarters are short");
        String action = run(0, "retrospective", "decide", "2025-Q4", "Ovens", "Ask the mill", "--due", "2040-01-31");
        String dropped = run(
                0,
                "retrospective",
                "decide",
                "2025-Q4",
                "Ovens",
                "Buy a mill",
                "--due",
                "2040-01-31",
                "--owner",
                "sample-ben");
        run(0, "retrospective", "drop", "2025-Q4", "Ovens", dropped, "--reason", "learnt");
        run(0, "retrospective", "complete", "2025-Q4", "Ovens");

        assertThat(run(0, "retrospective", "list")).contains("2025-Q4", "Ovens", "completed");
        assertThat(run(0, "retrospective", "show", "2025-Q4", "Ovens"))
                .startsWith("# Retrospective of Ovens, 2025-Q4")
                .contains("Quarters are short", "Bread is on the shelves when the shop opens", "dropped, learnt")
                .doesNotContain("Nothing at all");
        assertThat(run(0, "retrospective", "show", "2025-Q4", "Ovens", "--figures"))
                .startsWith("# Retrospective of a team, 2025-Q4")
                .contains("| Goal 1 | committed |")
                .doesNotContain("Quarters are short", "Bread is on", "Ask the mill", "Ovens", "sample-");
        run(2, "retrospective", "show", "2025-Q4", "Ovens", "--figures", "--json");
        assertThat(run(0, "retrospective", "lessons", "2026-Q1", "Ovens"))
                .contains("Ask the mill", "Quarters are short")
                .doesNotContain("Buy a mill");
        Path page = directory.resolve("page.html");
        run(0, "retrospective", "show", "2025-Q4", "Ovens", "--html", "--out", page.toString());
        assertThat(Files.readString(page)).startsWith("<!doctype html>").contains("Quarters are short");

        run(0, "retrospective", "finish", "2025-Q4", "Ovens", action);
        assertThat(run(0, "retrospective", "lessons", "2026-Q1", "Ovens")).doesNotContain("Ask the mill");
        run(1, "retrospective", "reopen", "2025-Q4", "Ovens");
        run(0, "retrospective", "reopen", "2025-Q4", "Ovens", "--because", "Two of us were ill.");
    }
}
