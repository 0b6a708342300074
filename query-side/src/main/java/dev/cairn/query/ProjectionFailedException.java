package dev.cairn.query;

import dev.cairn.events.EventCatalogue;
import java.util.List;

/** A projector met events that it cannot take in. Nobody may go on as if they were not there. */
public final class ProjectionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProjectionFailedException(String projector, List<RecordedEvent> batch, RuntimeException cause) {
        super("The projection " + projector + " cannot take in " + named(batch) + ": " + cause, cause);
    }

    private static String named(List<RecordedEvent> batch) {
        RecordedEvent first = batch.getFirst();
        return batch.size() == 1
                ? EventCatalogue.name(first.event().getClass()) + " at position " + first.position()
                : "the events at positions " + first.position() + " to "
                        + batch.getLast().position();
    }
}
