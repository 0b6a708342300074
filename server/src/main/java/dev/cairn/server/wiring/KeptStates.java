package dev.cairn.server.wiring;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What streams have come to, so that a decision need not read its stream again. Whoever decides takes the state away and
 * brings back what it has become once that is committed: it is never used by two, and never ahead of the log. It can be behind
 * the log, where another Cairn or an import has appended; see {@link KeptAggregate}.
 *
 * <p>Those that were used longest ago go first when there are too many. How much memory a state takes is estimated from how
 * many events led to it.
 *
 * @param <T> the state
 */
final class KeptStates<T> {

    /** The estimate, on the high side of what was measured: see docs/performance.md. */
    private static final long BYTES_OF_ANY = 4_000;

    private static final long BYTES_AN_EVENT = 150;

    private final long mostBytes;
    // The order in which they were brought back is that in which they were last used.
    private final Map<String, Kept<T>> states = new LinkedHashMap<>();
    private long bytes;

    /** @param mostBytes what all states together may take, in bytes; 0 keeps none */
    KeptStates(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * The state of a stream after some event.
     *
     * @param state the state, which nobody else holds
     * @param sequence the place in the stream of the last event that led to it, from 0
     */
    record Kept<T>(T state, long sequence) {

        private long bytes() {
            return BYTES_OF_ANY + (sequence + 1) * BYTES_AN_EVENT;
        }
    }

    /** Hands over what is known of a stream, or null where nothing is. It is the caller's from now on. */
    synchronized @Nullable Kept<T> take(String streamId) {
        Kept<T> kept = states.remove(streamId);
        if (kept != null) {
            bytes -= kept.bytes();
        }
        return kept;
    }

    /** Takes in a state that is committed. It is not the caller's any more. */
    synchronized void put(String streamId, T state, long sequence) {
        Kept<T> kept = new Kept<>(state, sequence);
        Kept<T> before = states.put(streamId, kept);
        bytes += kept.bytes() - (before == null ? 0 : before.bytes());
        Iterator<Kept<T>> oldest = states.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /** Forgets everything, where the log may have lost what was committed, as when a standby takes over. */
    synchronized void clear() {
        states.clear();
        bytes = 0;
    }

    /** How many streams are known. */
    synchronized int size() {
        return states.size();
    }
}
