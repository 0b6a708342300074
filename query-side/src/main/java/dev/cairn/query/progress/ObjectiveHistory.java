package dev.cairn.query.progress;

import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.progress.RankedEvents.Ranked;
import dev.cairn.query.standing.Fold;
import org.jspecify.annotations.Nullable;

/** The fold of a goal itself, as rectangles need it. */
public record ObjectiveHistory(String objectiveId) implements Fold<ObjectiveSlots, ObjectiveStanding> {

    @Override
    public ObjectiveSlots initial() {
        return new ObjectiveSlots();
    }

    @Override
    public ObjectiveSlots with(ObjectiveSlots state, RecordedEvent event) {
        state.take(new Ranked<>(event.position(), (ObjectiveEvent) event.event()));
        return state;
    }

    @Override
    public @Nullable ObjectiveStanding standing(ObjectiveSlots state) {
        return state.standing();
    }
}
