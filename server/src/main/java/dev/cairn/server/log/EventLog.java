package dev.cairn.server.log;

import dev.cairn.query.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * The log as all but its writers see it, whatever keeps it. Positions ascend from 1 in the order in which events are read; 0
 * stands for the moment before the first. Whoever remembers the last position that was read has missed nothing.
 */
public interface EventLog {

    /**
     * The events after a position, in order. An empty answer means that there are none, or that the next one has to be waited
     * for.
     *
     * @param limit how many at most
     */
    List<RecordedEvent> after(long position, int limit);

    /** The last position: at least that of every event that was committed before the call. */
    long last();

    /** Whether the next event cannot be read at the moment, though one is there, but will be in a moment. */
    boolean heldBack();

    /** Has this called whenever more may be there to read, where the log itself says so; others who append say it otherwise. */
    default void onArrival(Runnable reader) {}

    /** What holds the reader back, for operators; empty where nothing does. */
    Map<String, Object> obstacles();

    /**
     * Where SQL finds the events: a table with the columns position, stream_id, sequence, recorded_at, name, revision and data.
     */
    String table();

    /**
     * Waits until {@link #table()} has all that was committed before the call.
     *
     * @return a position at or before which nothing will still appear in the table
     */
    long settle();

    /**
     * Takes note of which events the transaction sees in {@link #table()}. The transaction keeps one snapshot.
     *
     * @param settled what {@link #settle()} gave before the transaction began
     */
    Sight sight(long settled);

    /**
     * Does something that publishes events, within the transaction of the caller. Either all of them get into the log or none
     * does, and none where it fails.
     *
     * @param actor who is to see them next
     */
    void together(String actor, Runnable publishing);

    /** What a transaction has seen of the log. */
    @FunctionalInterface
    interface Sight {

        /**
         * Whether the log has an event by now that was not seen.
         *
         * @param kinds of a stream and a stored name: whether such an event counts
         */
        boolean outdated(BiPredicate<String, String> kinds);
    }
}
