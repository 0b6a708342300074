package dev.cairn.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.EventCatalogue;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.InitiativeAdded;
import dev.cairn.events.objective.InitiativeDropped;
import dev.cairn.events.objective.InitiativeFinished;
import dev.cairn.events.objective.InitiativeStarted;
import dev.cairn.events.objective.ObjectiveEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class AspectTest {

    @Test
    void everyEventOfAGoalMakesSomethingDifferentButCheckInsAndInitiatives() {
        List<String> without = EventCatalogue.all().stream()
                .filter(ObjectiveEvent.class::isAssignableFrom)
                .map(EventCatalogue::change)
                .filter(change -> Aspect.ofEvent(change) == null)
                .toList();

        assertThat(without)
                .containsExactlyInAnyOrder(
                        EventCatalogue.change(CheckInRecorded.class),
                        EventCatalogue.change(InitiativeAdded.class),
                        EventCatalogue.change(InitiativeStarted.class),
                        EventCatalogue.change(InitiativeFinished.class),
                        EventCatalogue.change(InitiativeDropped.class));
        assertThat(without).contains(CausesView.ROUTINE);
    }

    @Test
    void aspectsAreNamedInWords() {
        assertThat(Aspect.HANDED_OVER.word()).isEqualTo("handed-over");
    }
}
