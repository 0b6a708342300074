package dev.cairn.server.exports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.retrospective.ObservationNoted;
import dev.cairn.server.imports.ImportReport;
import dev.cairn.server.imports.InMemoryImport;
import dev.cairn.server.sample.Recorded;
import dev.cairn.server.sample.SampleOrganisation;
import dev.cairn.server.sample.SampleSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample organisation's history as a file: the rules decide each of its events once more. */
class SampleRoundTripTest {

    @Test
    void anImportOfItsHistoryLeadsToTheSameEvents() throws IOException {
        SampleOrganisation organisation = new SampleOrganisation(SampleSize.usual(5, 2, LocalDate.of(2026, 6, 20), 11));
        List<Recorded> log = new ArrayList<>();
        organisation.run(InMemoryImport.NOW, log::add);
        InMemoryImport empty = new InMemoryImport();

        ImportReport report = empty.take(export(log, organisation));

        assertThat(report.problems()).isEmpty();
        assertThat(report.notices()).isEmpty();
        assertThat(kinds(empty.log().stream().map(Object::getClass).toList()))
                .isEqualTo(kinds(log.stream()
                        .map(recorded -> recorded.event().getClass())
                        .toList()));
        assertThat(empty.log().stream().filter(ObjectiveEvent.class::isInstance))
                .extracting(event -> event.act().effectiveAt())
                .containsExactlyElementsOf(log.stream()
                        .map(Recorded::event)
                        .filter(ObjectiveEvent.class::isInstance)
                        .map(event -> event.act().effectiveAt())
                        .toList());
    }

    private static List<String> kinds(List<? extends Class<?>> events) {
        return events.stream().map(Class::getSimpleName).toList();
    }

    private static String export(List<Recorded> log, SampleOrganisation organisation) throws IOException {
        Map<String, String> handles = new HashMap<>();
        organisation.people().forEach((handle, person) -> handles.put(person.value(), handle));
        Set<String> cited = log.stream()
                .map(Recorded::event)
                .filter(ObservationNoted.class::isInstance)
                .flatMap(event -> ((ObservationNoted) event).citedEventIds().stream())
                .collect(Collectors.toSet());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HistoryCsv csv = new HistoryCsv(out, person -> handles.getOrDefault(person, person), cited);
        log.forEach(recorded -> csv.write(1, recorded.eventId(), recorded.event(), recorded.at()));
        csv.end();
        return out.toString(StandardCharsets.UTF_8);
    }
}
