package dev.cairn.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.cli.CapturedTerminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way, with as little load as shows that all of it works. */
@Tag("full")
class CheckInsBenchTest {

    @Test
    void measuresCheckInsWithoutErrorsAndLeavesNothingBehind(@TempDir Path directory) throws Exception {
        CapturedTerminal terminal = new CapturedTerminal();

        int exitCode = terminal.execute(
                "bench",
                "check-ins",
                "--json",
                "--goals=20",
                "--clients=2",
                "--warm-up=1",
                "--measure=1",
                "--directory=" + directory);

        assertThat(exitCode).as(terminal.err()).isZero();
        JsonNode report = JsonMapper.shared().readTree(terminal.out());
        assertThat(report.path("measurements")).hasSize(3).allSatisfy(each -> {
            assertThat(each.path("count").asInt()).isPositive();
            assertThat(each.path("errors").asInt()).isZero();
        });
        assertThat(report.path("facts")
                        .path("events in the log at the beginning")
                        .asInt())
                .isGreaterThan(20 * 50);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }
}
