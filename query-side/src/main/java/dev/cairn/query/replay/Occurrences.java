package dev.cairn.query.replay;

import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The events of a cycle that a replay shows, in its order.
 *
 * @param order the order
 * @param viewpoint no event is among them that is not seen from there
 * @param events the events, the one that comes first in front; of those of one instant, by position
 */
record Occurrences(FrameOrder order, Viewpoint viewpoint, List<RecordedEvent> events) {

    static Occurrences of(CyclePast past, FrameOrder order, Viewpoint viewpoint) {
        List<RecordedEvent> events = past.events().stream()
                .filter(viewpoint::sees)
                .sorted(Comparator.comparing((RecordedEvent event) -> occursAt(event, order, viewpoint.witnessed()))
                        .thenComparingLong(RecordedEvent::position))
                .toList();
        return new Occurrences(order, viewpoint, events);
    }

    /** From when on a frame sees the event: when it was true, or when it was both true and known. */
    Instant occursAt(RecordedEvent event) {
        return occursAt(event, order, viewpoint.witnessed());
    }

    private static Instant occursAt(RecordedEvent event, FrameOrder order, boolean witnessed) {
        Instant known = event.knownAt(witnessed);
        return order == FrameOrder.EFFECTIVE || known.isBefore(event.effectiveAt()) ? event.effectiveAt() : known;
    }

    /** The time that the last frame shows. */
    Instant end() {
        Instant effective = viewpoint.at();
        Instant known = viewpoint.knownAt() == null ? viewpoint.now() : viewpoint.knownAt();
        return order == FrameOrder.EFFECTIVE || known.isBefore(effective) ? effective : known;
    }

    /** From where the frame of that instant looks, where it is not the last one. */
    Viewpoint from(Instant at) {
        return new Viewpoint(
                earlier(at, viewpoint.lastEffective()),
                order == FrameOrder.EFFECTIVE ? viewpoint.knownAt() : earlier(at, viewpoint.lastKnown()),
                viewpoint.witnessed(),
                viewpoint.now());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
