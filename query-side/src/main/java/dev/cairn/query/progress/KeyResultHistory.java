package dev.cairn.query.progress;

import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.standing.Fold;
import org.jspecify.annotations.Nullable;

/** The fold of a key result, as rectangles need it. */
public record KeyResultHistory(String keyResultId) implements Fold<KeyResultFold, KeyResultStanding> {

    @Override
    public KeyResultFold initial() {
        return KeyResultFold.of(keyResultId);
    }

    @Override
    public KeyResultFold with(KeyResultFold state, RecordedEvent event) {
        return state.with(event.position(), (KeyResultEvent) event.event());
    }

    @Override
    public @Nullable KeyResultStanding standing(KeyResultFold state) {
        return state.standing();
    }
}
