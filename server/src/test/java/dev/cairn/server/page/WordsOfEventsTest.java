package dev.cairn.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsOfEventsTest {

    static Stream<Class<? extends DomainEvent>> events() {
        return EventCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatHappenedIsSaidInWordsAndNotByItsStoredName(Class<? extends DomainEvent> event) {
        assertThat(ResourceBundle.getBundle("messages").getString("change." + EventCatalogue.change(event)))
                .isNotBlank();
    }
}
