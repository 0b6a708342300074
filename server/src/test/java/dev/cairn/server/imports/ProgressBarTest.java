package dev.cairn.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    @Test
    void showsHowFarItIsHowFastAndHowLongItWillTake() {
        assertThat(ProgressBar.line("Checking", 5000, 25, 100, Duration.ofSeconds(2)))
                .isEqualTo("Checking  [#######---------------------]  25 %  5,000 rows  2,500 a second  0:06 left");
    }

    @Test
    void showsNoTimeLeftAtTheEnd() {
        assertThat(ProgressBar.line("Recording", 10, 10, 10, Duration.ofSeconds(1)))
                .isEqualTo("Recording [############################] 100 %  10 rows  10 a second");
    }
}
