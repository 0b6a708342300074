package dev.cairn.server.eventfile;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file says of itself last: what has to be in it.
 *
 * @param events how many events there are
 * @param firstPosition the position of the first one; 0 where there is none
 * @param lastPosition the position of the last one; 0 where there is none
 * @param names how many events there are of each stored name
 * @param streams what there is of each kind of stream, by what their ids begin with
 */
public record Manifest(
        long events,
        long firstPosition,
        long lastPosition,
        SortedMap<String, Long> names,
        SortedMap<String, Streams> streams) {

    /**
     * The streams of one kind.
     *
     * @param streams how many there are
     * @param events how many events they have together
     */
    public record Streams(long streams, long events) {}

    /** Counts events as they go by. */
    public static final class Counting {

        private final Map<String, long[]> names = new TreeMap<>();
        private final Map<String, long[]> streams = new TreeMap<>();
        private long events;
        private long first;
        private long last;

        /** Takes note of the next event. */
        public void count(long position, String streamId, long sequence, String name) {
            if (events == 0) {
                first = position;
            }
            events++;
            last = position;
            names.computeIfAbsent(name, any -> new long[1])[0]++;
            long[] kind = streams.computeIfAbsent(
                    streamId.substring(0, Math.max(0, streamId.indexOf(':'))), any -> new long[2]);
            kind[0] += sequence == 0 ? 1 : 0;
            kind[1]++;
        }

        /** How many there were. */
        public long events() {
            return events;
        }

        /** All that went by. */
        public Manifest manifest() {
            SortedMap<String, Long> byName = new TreeMap<>();
            names.forEach((name, count) -> byName.put(name, count[0]));
            SortedMap<String, Streams> byKind = new TreeMap<>();
            streams.forEach((kind, counts) -> byKind.put(kind, new Streams(counts[0], counts[1])));
            return new Manifest(events, first, last, byName, byKind);
        }
    }
}
