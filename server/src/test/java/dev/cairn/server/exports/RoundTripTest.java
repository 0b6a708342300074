package dev.cairn.server.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.retrospective.ObservationNoted;
import dev.cairn.server.imports.ImportReport;
import dev.cairn.server.imports.InMemoryImport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void anObservationCitesWhatTheSameRowsMadeHappenInAnotherLog() {
        InMemoryImport cairn = new InMemoryImport();
        String file = """
                at,cycle,team,objective,key_result,change,id,kind,value,ref,cites
                2026-01-01,2026-Q1,,,,cycle-defined,,,2026-01-01/2026-03-31,,
                2026-01-01,,Ovens,,,team-formed,,,,,
                2026-01-05,2026-Q1,Ovens,Bake more,Loaves,check-in,,,0.5,first loaves,
                2026-03-05,2026-Q1,Ovens,Bake more,Loaves,check-in,,,0.5,no more loaves,
                2026-03-31,2026-Q1,Ovens,,,retrospective-opened,,,,,
                2026-03-31,2026-Q1,Ovens,,,observation-noted,,puzzles,Why no more?,,no more loaves; first loaves
                """;

        ImportReport report = cairn.take(file);

        assertThat(report.problems()).isEmpty();
        ObservationNoted noted = (ObservationNoted) cairn.log().getLast();
        assertThat(noted.citedEventIds())
                .containsExactly(
                        eventIdOf(cairn, CheckInRecorded.class, 1), eventIdOf(cairn, CheckInRecorded.class, 0));
        assertThat(export(cairn)).contains("2; 1");
        InMemoryImport other = new InMemoryImport();
        other.take(export(cairn));
        assertThat(((ObservationNoted) other.log().getLast()).citedEventIds())
                .containsExactly(
                        eventIdOf(other, CheckInRecorded.class, 1), eventIdOf(other, CheckInRecorded.class, 0));
        assertThat(export(other)).isEqualTo(export(cairn));
    }

    @Test
    void aFileThatHasGrownCitesWhatWasImportedBefore() {
        InMemoryImport cairn = new InMemoryImport();
        String file = """
                at,cycle,team,change,kind,value,ref,cites
                2026-01-01,2026-Q1,,cycle-defined,,2026-01-01/2026-03-31,definition,
                2026-01-01,,Ovens,team-formed,,,,
                2026-03-31,2026-Q1,Ovens,retrospective-opened,,,,
                """;
        cairn.take(file);

        ImportReport report = cairn.take(
                file + "2026-03-31,2026-Q1,Ovens,observation-noted,learned,Quarters are short,,definition\n");

        assertThat(report.problems()).isEmpty();
        assertThat(((ObservationNoted) cairn.log().getLast()).citedEventIds())
                .containsExactly(eventIdOf(cairn, CycleDefined.class, 0));
    }

    @Test
    void whatNoRowBeforeHasAsItsRefIsNotCited() {
        ImportReport report = new InMemoryImport().take("""
                at,cycle,team,change,kind,value,cites
                2026-01-01,2026-Q1,,cycle-defined,,2026-01-01/2026-03-31,
                2026-01-01,,Ovens,team-formed,,,
                2026-03-31,2026-Q1,Ovens,retrospective-opened,,,
                2026-03-31,2026-Q1,Ovens,observation-noted,learned,Anything,none
                """);

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("ref-unknown");
            assertThat(problem.column()).isEqualTo("cites");
        });
    }

    private static String eventIdOf(InMemoryImport cairn, Class<?> kind, int which) {
        int found = -1;
        for (int i = 0; i < cairn.log().size(); i++) {
            if (kind.isInstance(cairn.log().get(i)) && ++found == which) {
                return cairn.eventIds().get(i);
            }
        }
        throw new AssertionError("There is no such event.");
    }

    @Test
    void generatedHistoriesHaveEveryEventInThem() {
        Set<Class<?>> seen = new HashSet<>();
        for (long seed = 0; seed < 24; seed++) {
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
        HistoryCsv csv = new HistoryCsv(
                out, history::handle, cited(history.log().stream().map(GeneratedHistory.Recorded::event)));
        history.log().forEach(recorded -> csv.write(1, recorded.eventId(), recorded.event(), recorded.recordedAt()));
        return ended(csv, out);
    }

    private static String export(InMemoryImport cairn) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HistoryCsv csv = new HistoryCsv(out, cairn::handle, cited(cairn.log().stream()));
        for (int i = 0; i < cairn.log().size(); i++) {
            // When this log took it makes no difference: the file had claims.
            csv.write(1, cairn.eventIds().get(i), cairn.log().get(i), Instant.EPOCH);
        }
        return ended(csv, out);
    }

    private static Set<String> cited(Stream<DomainEvent> log) {
        return log.filter(ObservationNoted.class::isInstance)
                .flatMap(event -> ((ObservationNoted) event).citedEventIds().stream())
                .collect(Collectors.toSet());
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
