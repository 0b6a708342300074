package dev.cairn.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The document lists every kind of problem, and every way a command of the terminal can end. */
class HttpApiDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "http-api.md");

    @ParameterizedTest
    @EnumSource(Problem.class)
    void listsEveryKindOfProblem(Problem problem) throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains("| " + problem.status().value() + " | `" + problem.type() + "` |");
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void listsEveryExitCodeOfTheTerminal(ExitCode exitCode) throws IOException {
        assertThat(Files.readString(DOCUMENT)).contains("\n| " + exitCode.number() + " | ");
    }
}
