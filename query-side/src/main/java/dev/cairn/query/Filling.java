package dev.cairn.query;

import java.util.List;

/**
 * Makes the rows of a projection from whole streams, each with all its events up to one position of the log. Nothing is known of
 * a stream before its first event and nothing is asked for, so each row is written once, as it is in the end. The rows are those
 * that the {@link Projector} makes of the same events.
 */
@FunctionalInterface
public interface Filling {

    /**
     * Takes in some streams.
     *
     * @param streams whole streams, one after the other, each by position; those of cycles come first
     */
    void fill(List<RecordedEvent> streams);
}
