package dev.cairn.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CairnTest {

    private final CapturedTerminal terminal = new CapturedTerminal();

    @Test
    void helpListsTheCommands() {
        assertThat(terminal.execute("help")).isZero();

        assertThat(terminal.out()).contains("Usage: cairn").contains("help");
    }

    @Test
    void aMissingCommandIsAMisuse() {
        assertThat(terminal.execute()).isEqualTo(ExitCode.USAGE.number());

        assertThat(terminal.err()).isEqualToIgnoringNewLines("cairn: A command is missing. See `cairn --help`.");
    }

    @Test
    void anUnknownCommandIsAMisuse() {
        assertThat(terminal.execute("staus")).isEqualTo(ExitCode.USAGE.number());

        assertThat(terminal.err()).contains("staus").hasLineCount(1);
    }
}
