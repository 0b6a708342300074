package dev.cairn.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void aPercentileIsTheLatencyThatSoManyDidNotExceed() {
        long[] oneToTwoHundredMillis =
                LongStream.rangeClosed(1, 200).map(millis -> millis * 1_000_000).toArray();

        assertThat(Measurement.millis(oneToTwoHundredMillis, 0.50)).isEqualTo(100);
        assertThat(Measurement.millis(oneToTwoHundredMillis, 0.99)).isEqualTo(198);
        assertThat(Measurement.millis(oneToTwoHundredMillis, 1)).isEqualTo(200);
    }

    @Test
    void nothingMeasuredHasNoLatency() {
        assertThat(Measurement.millis(new long[0], 0.99)).isZero();
    }
}
