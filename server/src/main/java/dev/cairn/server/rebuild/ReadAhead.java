package dev.cairn.server.rebuild;

import dev.cairn.query.RecordedEvent;
import dev.cairn.server.log.StreamReader;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads whole streams on a thread of its own, a little ahead of whoever takes them, so that neither waits for the other. */
final class ReadAhead implements AutoCloseable {

    private static final int AHEAD = 4;
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final BlockingQueue<List<RecordedEvent>> read = new ArrayBlockingQueue<>(AHEAD);
    private final Runnable requireWhole;
    private final Thread reader;
    private volatile @Nullable Exception failure;
    private volatile boolean over;

    private ReadAhead(StreamReader streams, long upTo, Runnable requireWhole) {
        this.requireWhole = requireWhole;
        this.reader = Thread.ofPlatform().name("rebuild-reading").unstarted(() -> read(streams, upTo));
    }

    /**
     * Begins to read.
     *
     * @param upTo the last position that counts
     * @param requireWhole throws where it was broken off
     */
    static ReadAhead of(StreamReader streams, long upTo, Runnable requireWhole) {
        ReadAhead reading = new ReadAhead(streams, upTo, requireWhole);
        reading.reader.start();
        return reading;
    }

    private void read(StreamReader streams, long upTo) {
        try {
            streams.read(upTo, this::put);
        } catch (SQLException | RuntimeException e) {
            failure = e;
        } finally {
            over = true;
        }
    }

    private void put(List<RecordedEvent> events) {
        try {
            while (!read.offer(events, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                requireWhole.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody takes what is read any more.", e);
        }
    }

    /**
     * The next streams, or none where all have been read.
     *
     * @throws IllegalStateException where the log cannot be read
     */
    List<RecordedEvent> next() {
        try {
            while (true) {
                boolean last = over;
                List<RecordedEvent> streams = read.poll(last ? 0 : LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                if (streams != null) {
                    return streams;
                }
                requireWhole.run();
                Exception failed = failure;
                if (failed != null) {
                    throw new IllegalStateException("The log cannot be read: " + failed.getMessage(), failed);
                }
                if (last) {
                    return List.of();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waits for what is read any more.", e);
        }
    }

    /** Ends the reading, however far it is. */
    @Override
    public void close() {
        reader.interrupt();
    }
}
