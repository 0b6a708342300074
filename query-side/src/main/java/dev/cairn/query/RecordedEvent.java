package dev.cairn.query;

import dev.cairn.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * An event together with what the log knows about its recording.
 *
 * @param position its place in the log, ascending in the order in which events are read, with gaps
 * @param eventId the id of the message that carried it
 * @param streamId the stream it belongs to
 * @param sequence its place in that stream, from 0
 * @param recordedAt when the log took it, in whole milliseconds
 * @param event what happened
 * @param metadata who recorded it, by which request and how: see {@link dev.cairn.events.MetadataKeys}
 */
public record RecordedEvent(
        long position,
        String eventId,
        String streamId,
        long sequence,
        Instant recordedAt,
        DomainEvent event,
        Map<String, String> metadata) {

    /** When it was true in the world. */
    public Instant effectiveAt() {
        return event.act().effectiveAt();
    }

    /** When it became known: by its claim where it makes one, else when the log took it. */
    public Instant knownAt() {
        return event.act().knownAt(recordedAt);
    }

    /** When it became known, on the clock of the log alone where {@code witnessed}, else as {@link #knownAt()}. */
    public Instant knownAt(boolean witnessed) {
        return witnessed ? recordedAt : knownAt();
    }

    /** Whether a file, and not this log, says when it was recorded. */
    public boolean claimed() {
        return event.act().claimedAt() != null;
    }
}
