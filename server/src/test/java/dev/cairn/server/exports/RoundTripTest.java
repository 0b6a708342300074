package dev.cairn.server.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.server.imports.ImportReport;
import dev.cairn.server.imports.InMemoryImport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static final int COMMANDS = 1500;

    @Test
    void whatIsExportedAndImportedIsExportedTheSameAgain() {
        roundTrips(20);
    }

    @Test
    @Tag("full")
    void whatIsExportedAndImportedIsExportedTheSameAgainForManyHistories() {
        roundTrips(500);
    }

    @Test
    void whatAnImportImpliedOrDidNotGiveIsExportedToo() {
        InMemoryImport messy = new InMemoryImport();
        ImportReport report = messy.take("""
                at,cycle,team,objective,key_result,change,value,forecast,reason
                2026-01-01,2026-Q1,,,,cycle-defined,2026-01-01/2026-03-31,,
                2026-01-05,2026-Q1,Sample ovens,Bake more,Never added,check-in,0.5,,
                2026-03-05,2026-Q1,Sample ovens,Bake more,Never added,key-result-dropped,,,
                2026-03-06,2026-Q1,Sample ovens,Bake more,Never added,check-in,,0.2,
                """);
        String first = export(messy);
        InMemoryImport empty = new InMemoryImport();

        ImportReport again = empty.take(first);

        assertThat(report.problems()).isEmpty();
        assertThat(first).contains("not-given").contains("true");
        assertThat(again.problems()).isEmpty();
        assertThat(export(empty)).isEqualTo(first);
    }

    @Test
    void generatedHistoriesHaveEveryEventInThem() {
        Set<Class<?>> seen = new HashSet<>();
        for (long seed = 0; seed < 12; seed++) {
            GeneratedHistory.of(seed, COMMANDS)
                    .log()
                    .forEach(recorded -> seen.add(recorded.event().getClass()));
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(EventCatalogue.all());
    }

    private static void roundTrips(int histories) {
        qt().withExamples(histories)
                .withShrinkCycles(0)
                .forAll(longs().between(0, Long.MAX_VALUE))
                .checkAssert(RoundTripTest::roundTrip);
    }

    private static void roundTrip(long seed) {
        GeneratedHistory history = GeneratedHistory.of(seed, COMMANDS);
        String first = export(history);
        InMemoryImport empty = new InMemoryImport();

        ImportReport report = empty.take(first);

        assertThat(report.problems()).isEmpty();
        assertThat(report.notices()).isEmpty();
        assertThat(export(empty)).isEqualTo(first);
        assertThat(empty.log()).hasSameSizeAs(history.log());
    }

    private static String export(GeneratedHistory history) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HistoryCsv csv = new HistoryCsv(out, history::handle);
        history.log().forEach(recorded -> csv.write(1, recorded.event(), recorded.recordedAt()));
        return ended(csv, out);
    }

    private static String export(InMemoryImport cairn) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HistoryCsv csv = new HistoryCsv(out, cairn::handle);
        for (DomainEvent event : cairn.log()) {
            // When this log took it makes no difference: the file had claims.
            csv.write(1, event, Instant.EPOCH);
        }
        return ended(csv, out);
    }

    private static String ended(HistoryCsv csv, ByteArrayOutputStream out) {
        try {
            csv.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
