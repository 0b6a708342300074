package dev.cairn.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/event-model.md is what people read before they write reports, so it may not fall behind the records. */
class EventModelDocumentTest {

    private static final List<String> SAID_ABOVE_THE_TABLE = List.of(
            "act", "organisationId", "cycleId", "teamId", "objectiveId", "keyResultId", "retrospectiveId", "reportId");

    static Stream<Class<? extends DomainEvent>> everyEvent() {
        return EventCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void listsEveryEventWithItsRevisionAndFields(Class<? extends DomainEvent> event) throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "event-model.md")).stream()
                .filter(line ->
                        line.startsWith("| `" + EventCatalogue.name(event) + "` | " + EventCatalogue.revision(event)))
                .toList();

        assertThat(rows).hasSize(1);
        assertThat(Arrays.stream(event.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(field -> !SAID_ABOVE_THE_TABLE.contains(field)))
                .allSatisfy(field -> assertThat(rows.getFirst()).contains("`" + field + "`"));
    }
}
