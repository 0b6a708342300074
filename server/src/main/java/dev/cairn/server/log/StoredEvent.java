package dev.cairn.server.log;

import java.time.Instant;

/**
 * A row of the log, as written.
 *
 * @param position its place in the log
 * @param streamId what it happened to
 * @param sequence its place in the stream
 * @param eventId the id of its message
 * @param recordedAt when the log took it
 * @param name the stored name
 * @param revision the revision of the data, as written
 * @param data JSON
 * @param metadata JSON
 */
record StoredEvent(
        long position,
        String streamId,
        long sequence,
        String eventId,
        Instant recordedAt,
        String name,
        String revision,
        String data,
        String metadata) {

    /** The kind of thing it happened to: what the stream's id begins with. */
    String streamKind() {
        return streamId.substring(0, Math.max(0, streamId.indexOf(':')));
    }
}
