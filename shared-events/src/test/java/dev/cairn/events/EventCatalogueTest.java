package dev.cairn.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogueTest {

    static Stream<Class<? extends DomainEvent>> everyEvent() {
        return EventCatalogue.all().stream();
    }

    @Test
    void knowsEveryEventOfTheSixStreams() {
        assertThat(EventCatalogue.all()).hasSize(66);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void anEventIsStoredUnderItsStreamAndItsOwnNameInLowerCase(Class<? extends DomainEvent> event) {
        String family = event.getPackageName().substring(event.getPackageName().lastIndexOf('.') + 1);
        String kebab = event.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);

        assertThat(EventCatalogue.name(event)).isEqualTo(family + "." + kebab);
        assertThat(EventCatalogue.change(event)).isEqualTo(kebab);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void noEventIsAnUpdate(Class<? extends DomainEvent> event) {
        assertThat(event.getSimpleName()).doesNotContain("Updated", "Edited", "Modified");
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventEndsWithItsCircumstances(Class<? extends DomainEvent> event) {
        RecordComponent[] components = event.getRecordComponents();

        assertThat(components[components.length - 1].getType()).isEqualTo(Act.class);
    }
}
