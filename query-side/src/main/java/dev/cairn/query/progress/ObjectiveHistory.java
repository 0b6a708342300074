package dev.cairn.query.progress;

import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.standing.Fold;
import org.jspecify.annotations.Nullable;

/** The fold of a goal itself, as rectangles need it. */
public record ObjectiveHistory(String objectiveId) implements Fold<ObjectiveFold, ObjectiveStanding> {

    @Override
    public ObjectiveFold initial() {
        return ObjectiveFold.of(objectiveId);
    }

    @Override
    public ObjectiveFold with(ObjectiveFold state, RecordedEvent event) {
        return state.with(event.position(), (ObjectiveEvent) event.event());
    }

    @Override
    public @Nullable ObjectiveStanding standing(ObjectiveFold state) {
        return state.standing();
    }
}
