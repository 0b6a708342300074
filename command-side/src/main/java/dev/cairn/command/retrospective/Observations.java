package dev.cairn.command.retrospective;

import dev.cairn.command.ReasonNeeded;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Surroundings;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.retrospective.ObservationNoted;
import dev.cairn.events.retrospective.ObservationWithdrawn;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import java.util.List;

/** What was seen, and the events that show it. */
final class Observations {

    private Observations() {}

    static List<RetrospectiveEvent> note(
            RetrospectiveState.Opened retrospective, NoteObservation note, Surroundings around) {
        ObservationNoted noted = new ObservationNoted(
                note.retrospectiveId().value(),
                note.observationId().value(),
                note.kind().word(),
                note.text().stored(),
                note.cited().eventIds(),
                retrospective.act(note.occasion(), ReasonNeeded.NOTHING));
        Observation existing = retrospective.observations().get(noted.observationId());
        if (existing != null) {
            ObservationNoted first = existing.noted();
            boolean same = first.kind().equals(noted.kind())
                    && first.text().equals(noted.text())
                    && first.citedEventIds().equals(noted.citedEventIds());
            if (same) {
                return List.of();
            }
            throw RuleBroken.conflict("already-used-id", "observationId", "This id already names another observation.");
        }
        retrospective.requireOpen();
        requireOfItsCycle(new CycleId(retrospective.first().cycleId()), note.cited(), around);
        return List.of(noted);
    }

    private static void requireOfItsCycle(CycleId cycleId, CitedEvents cited, Surroundings around) {
        for (int i = 0; i < cited.eventIds().size(); i++) {
            CycleId of = around.cycleOfEvent(cited.eventIds().get(i));
            if (of == null) {
                throw RuleBroken.notFound(
                        "event-unknown", CitedEvents.field(i), "A cited event is there, and belongs to a cycle.");
            }
            if (!of.equals(cycleId)) {
                throw RuleBroken.conflict(
                        "event-of-another-cycle",
                        CitedEvents.field(i),
                        "An observation cites events of the cycle that is looked back on.");
            }
        }
    }

    static List<RetrospectiveEvent> withdraw(RetrospectiveState.Opened retrospective, WithdrawObservation withdraw) {
        Observation observation =
                retrospective.observations().get(withdraw.observationId().value());
        if (observation == null) {
            throw RuleBroken.notFound(
                    "observation-unknown", "observationId", "This retrospective has no such observation.");
        }
        if (observation.withdrawn()) {
            return List.of();
        }
        retrospective.requireOpen();
        return List.of(new ObservationWithdrawn(
                withdraw.retrospectiveId().value(),
                withdraw.observationId().value(),
                retrospective.act(withdraw.occasion(), ReasonNeeded.NOTHING)));
    }
}
