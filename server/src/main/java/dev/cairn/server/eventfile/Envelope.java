package dev.cairn.server.eventfile;

import java.time.Instant;

/**
 * An event as a line of a file has it.
 *
 * @param line which line, from 1
 * @param position its place in the log
 * @param eventId the id of its message
 * @param streamId what it happened to
 * @param sequence its place in the stream, from 0
 * @param name the stored name
 * @param revision the revision of the data, as written
 * @param recordedAt when the log took it
 * @param data JSON, to the letter
 * @param metadata JSON, to the letter
 */
public record Envelope(
        long line,
        long position,
        String eventId,
        String streamId,
        long sequence,
        String name,
        int revision,
        Instant recordedAt,
        String data,
        String metadata) {}
