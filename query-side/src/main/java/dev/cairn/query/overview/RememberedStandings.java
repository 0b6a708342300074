package dev.cairn.query.overview;

import dev.cairn.query.Viewpoint;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Standings of cycles that were asked for lately. The tables are asked each time whether anything has changed them, so that
 * they are never older than what the tables hold, whoever has written there; only reading and parsing them is saved. What is
 * remembered is bounded by its weight, and what was not asked for longest goes first.
 */
final class RememberedStandings {

    private static final int LOCKS = 64;

    private final long most;
    private final Map<Key, Standing> standings = new LinkedHashMap<>(16, 0.75f, true);
    /** Whoever reads the standings of a key anew holds one, so that others wait for them instead of reading them too. */
    private final ReentrantLock[] reading = new ReentrantLock[LOCKS];

    private long weight;

    private record Key(
            String cycleId,
            @Nullable Instant asOf,
            @Nullable Instant knownAt,
            boolean witnessed) {}

    /**
     * Standings and what they are true for.
     *
     * @param version the version of the tables that they are true for
     */
    record Standing(Version version, CycleStandings standings) {

        /** The same, which is known to be true for this later version too. */
        private Standing at(Version later) {
            return version.isNotBefore(later) ? this : new Standing(later, standings);
        }
    }

    /** @param most how many goals and key results are remembered */
    RememberedStandings(long most) {
        this.most = most;
        Arrays.setAll(reading, number -> new ReentrantLock());
    }

    /**
     * The standings as the tables have them.
     *
     * @param current the version of the tables
     * @param read reads version and standings from one state of the tables
     */
    Standing of(String cycleId, Viewpoint viewpoint, Version current, Supplier<Standing> read) {
        Key key = new Key(cycleId, viewpoint.asOf(), viewpoint.knownAt(), viewpoint.witnessed());
        Standing known = asOf(current, key);
        if (known != null) {
            return known;
        }
        ReentrantLock lock = reading[Math.floorMod(key.hashCode(), LOCKS)];
        lock.lock();
        try {
            known = asOf(current, key);
            if (known == null) {
                known = read.get();
                remember(key, known);
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** What is remembered, where it is true for that version or a later one. */
    private @Nullable Standing asOf(Version current, Key key) {
        Standing known;
        synchronized (standings) {
            known = standings.get(key);
        }
        if (known == null) {
            return null;
        }
        if (known.version.isSameAs(current)) {
            return known.at(current);
        }
        return known.version.isNotBefore(current) ? known : null;
    }

    private void remember(Key key, Standing standing) {
        synchronized (standings) {
            Standing before = standings.put(key, standing);
            weight += standing.standings.weight() - (before == null ? 0 : before.standings.weight());
            var eldest = standings.values().iterator();
            while (weight > most && eldest.hasNext()) {
                weight -= eldest.next().standings.weight();
                eldest.remove();
            }
        }
    }
}
