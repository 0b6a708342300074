package dev.cairn.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    @Test
    void showsHowFarItIsHowFastAndHowLongItWillTake() {
        assertThat(ProgressLine.of("Checking", 5000, "rows", 25, 100, Duration.ofSeconds(2)))
                .isEqualTo("Checking  [#######---------------------]  25 %  5,000 rows  2,500 a second  0:06 left");
    }

    @Test
    void showsNoTimeLeftAtTheEnd() {
        assertThat(ProgressLine.of("Recording", 10, "rows", 10, 10, Duration.ofSeconds(1)))
                .isEqualTo("Recording [############################] 100 %  10 rows  10 a second");
    }
}
