package dev.cairn.query.progress;

import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.progress.RankedEvents.Ranked;
import dev.cairn.query.standing.Fold;
import org.jspecify.annotations.Nullable;

/** The fold of a key result, as rectangles need it. */
public record KeyResultHistory(String keyResultId) implements Fold<KeyResultSlots, KeyResultStanding> {

    @Override
    public KeyResultSlots initial() {
        return new KeyResultSlots();
    }

    @Override
    public KeyResultSlots with(KeyResultSlots state, RecordedEvent event) {
        state.take(new Ranked<>(event.position(), (KeyResultEvent) event.event()));
        return state;
    }

    @Override
    public @Nullable KeyResultStanding standing(KeyResultSlots state) {
        return state.standing();
    }

    @Override
    public boolean goesOn(RecordedEvent event) {
        return event.event() instanceof CheckInRecorded;
    }

    @Override
    public KeyResultStanding onwards(KeyResultStanding standing, RecordedEvent event) {
        return standing.after(event.position(), (CheckInRecorded) event.event());
    }
}
