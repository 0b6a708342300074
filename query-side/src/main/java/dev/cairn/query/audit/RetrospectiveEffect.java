package dev.cairn.query.audit;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.retrospective.ActionDecided;
import dev.cairn.events.retrospective.ActionDropped;
import dev.cairn.events.retrospective.ActionFinished;
import dev.cairn.events.retrospective.ObservationNoted;
import dev.cairn.events.retrospective.ObservationWithdrawn;
import dev.cairn.events.retrospective.RetrospectiveCompleted;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.retrospective.RetrospectiveReopened;
import dev.cairn.query.audit.Effect.Shift;
import dev.cairn.query.progress.RankedEvents;

/**
 * Works out what an event did to a retrospective. Its observations and actions go by their ids among the fields, for two of
 * them may say the same.
 */
final class RetrospectiveEffect {

    private RetrospectiveEffect() {}

    /** @param known the stream's events that the log had before */
    static Effect of(RankedEvents<DomainEvent> known, long position, RetrospectiveEvent event) {
        RankedEvents<DomainEvent> before = known.until(event.act().effectiveAt());
        RetrospectiveOpened opened = known.with(position, event).inOrder().stream()
                .map(RankedEvents.Ranked::event)
                .filter(RetrospectiveOpened.class::isInstance)
                .map(RetrospectiveOpened.class::cast)
                .findFirst()
                .orElse(null);
        return new Effect(
                opened == null ? null : opened.cycleId(),
                opened == null ? null : opened.teamId(),
                null,
                null,
                after(before).changesTo(after(before.with(position, event))),
                Shift.NONE,
                Shift.NONE,
                null);
    }

    private static Fields after(RankedEvents<DomainEvent> events) {
        Fields fields = new Fields();
        events.inOrder().forEach(ranked -> take(fields, (RetrospectiveEvent) ranked.event()));
        return fields;
    }

    private static void take(Fields fields, RetrospectiveEvent event) {
        switch (event) {
            case RetrospectiveOpened e -> fields.put("stage", "open");
            case ObservationNoted e ->
                fields.putEach("observation", e.observationId(), e.text().text())
                        .putEach("observationKind", e.observationId(), e.kind());
            case ObservationWithdrawn e ->
                fields.putEach("observation", e.observationId(), null)
                        .putEach("observationKind", e.observationId(), null);
            case ActionDecided e ->
                fields.putEach("action", e.actionId(), e.text().text())
                        .putEach("actionOwner", e.actionId(), e.ownerId())
                        .putEach("actionDue", e.actionId(), e.due().toString())
                        .putEach("actionState", e.actionId(), "open");
            case ActionFinished e -> fields.putEach("actionState", e.actionId(), "finished");
            case ActionDropped e -> fields.putEach("actionState", e.actionId(), "dropped");
            case RetrospectiveCompleted e -> fields.put("stage", "completed");
            case RetrospectiveReopened e -> fields.put("stage", "open");
        }
    }
}
