package dev.cairn.query.progress;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where an event stands among the others of its goal: first by when it was true, then by when the log took it. Of two facts
 * about one thing, the one of the higher rank is in force.
 *
 * @param effectiveAt when it was true in the world
 * @param position the event's position in the log, which no other event has
 */
public record Rank(Instant effectiveAt, long position) implements Comparable<Rank> {

    private static final Comparator<Rank> ORDER =
            Comparator.comparing(Rank::effectiveAt).thenComparingLong(Rank::position);

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
