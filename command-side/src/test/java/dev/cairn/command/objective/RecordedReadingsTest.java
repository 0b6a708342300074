package dev.cairn.command.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedReadingsTest {

    private static final Instant AT = Instant.parse("2026-02-03T04:05:06.789Z");

    @Test
    void theLatestVersionOfEachReadingIsFoundAndEarlierReadingsStayAsTheyWere() {
        qt().forAll(lists().of(integers().between(0, 60)).ofSizeBetween(0, 100)).checkAssert(numbers -> {
            RecordedReadings readings = RecordedReadings.NONE;
            Map<Said, RecordedReading> expected = new LinkedHashMap<>();
            List<RecordedReadings> versions = new ArrayList<>();
            List<Map<Said, RecordedReading>> expectedVersions = new ArrayList<>();
            for (int number : numbers) {
                RecordedReading reading = reading(number, expected.size());
                readings = readings.with(reading);
                expected.put(reading.checkIn(), reading);
                versions.add(readings);
                expectedVersions.add(new HashMap<>(expected));
            }
            for (int i = 0; i < versions.size(); i++) {
                RecordedReadings version = versions.get(i);
                assertThat(version.isEmpty()).isFalse();
                expectedVersions
                        .get(i)
                        .forEach((id, reading) -> assertThat(version.find(id)).isEqualTo(reading));
            }
            assertThat(readings.find(Said.of("check-in:never"))).isNull();
            assertThat(readings.inOrder()).containsExactlyElementsOf(expected.values());
        });
    }

    @Test
    void numbersSayTheSameWhateverTheirScale() {
        assertThat(Said.of(new BigDecimal("10.0"), null, null, null, null))
                .isEqualTo(Said.of(BigDecimal.TEN, null, null, null, null));
    }

    @Test
    void whatIsSaidInOnePlaceIsNotTakenForAnother() {
        BigDecimal half = new BigDecimal("0.5");
        assertThat(List.of(
                        Said.of(half, null, null, null, null),
                        Said.of(null, null, half, null, null),
                        Said.of(null, null, null, half, null),
                        Said.of(null, null, null, null, "0.5"),
                        Said.of(null, List.of(new StepDone("0.5", half)), null, null, null),
                        Said.of(null, List.of(), null, null, null),
                        Said.of(null, null, null, null, null)))
                .doesNotHaveDuplicates();
    }

    private static RecordedReading reading(int number, int version) {
        return new RecordedReading(
                Said.of("check-in:" + number),
                AT.plusSeconds(number),
                number % 7 == 0 ? null : "person:" + number % 3,
                AT.plusMillis(number),
                Said.of("first " + number),
                Said.of("now " + version),
                number % 2 == 0 ? BigDecimal.valueOf(version) : null,
                number % 2 == 0 ? null : List.of(new StepDone("plan", BigDecimal.valueOf(version))),
                version % 5 == 0);
    }
}
