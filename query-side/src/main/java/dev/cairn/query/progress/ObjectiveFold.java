package dev.cairn.query.progress;

import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.progress.RankedEvents.Ranked;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to a goal itself, without its key results. It is immutable, takes events in any order, and takes every
 * event: one about a goal that was never set waits until that is there too.
 *
 * @param objectiveId the goal
 * @param events what happened to it; events of its key results leave it as it is
 */
public record ObjectiveFold(String objectiveId, RankedEvents<ObjectiveEvent> events) {

    /** The goal before anything happened to it. */
    public static ObjectiveFold of(String objectiveId) {
        return new ObjectiveFold(objectiveId, RankedEvents.none());
    }

    /** The goal after one more of its events, taken at that position of the log. */
    public ObjectiveFold with(long position, ObjectiveEvent event) {
        return new ObjectiveFold(objectiveId, events.with(position, event));
    }

    /** The goal as of that instant: without what became true later. */
    public ObjectiveFold until(Instant asOf) {
        return new ObjectiveFold(objectiveId, events.until(asOf));
    }

    /** How it stands after all of its events, or null where it was never set. */
    public @Nullable ObjectiveStanding standing() {
        ObjectiveSlots slots = new ObjectiveSlots();
        for (Ranked<ObjectiveEvent> event : events.inOrder()) {
            slots.take(event);
        }
        return slots.standing();
    }

    /** The pieces of work that were planned for it, in the order of planning; dropped ones included. */
    public List<Initiative> initiatives() {
        return Initiatives.of(events.inOrder());
    }
}
