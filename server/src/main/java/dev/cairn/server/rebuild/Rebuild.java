package dev.cairn.server.rebuild;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Projections that are made anew from the log beside those that are shown.
 *
 * @param rebuildId its number
 * @param projections their names
 * @param cause why
 * @param switching when the new rows come in the place of the old ones by themselves
 * @param askedBy who asked for it, by id; null where Cairn did
 * @param askedAt when
 * @param state how far it is
 * @param cancelling whether it is to be given up
 * @param starts how often it was begun; more than once where Cairn ended meanwhile
 * @param startedAt when it was begun the last time
 * @param filledAt when all events were taken in that there were at the start, and indexes made
 * @param endedAt when it ended
 * @param position the position of the log that the new rows are at
 * @param events how many events were taken in
 * @param eventsTotal about how many there are to be taken in
 * @param eventsPerSecond how many events were taken in a second; while it is filled until now, then all in all
 * @param secondsLeft about how long the filling takes yet; null where that cannot be said
 * @param equality what came of comparing the new rows with those that are shown; null where they were not, or not yet
 * @param failure why it failed, or null
 */
public record Rebuild(
        long rebuildId,
        List<String> projections,
        Cause cause,
        Switching switching,
        @Nullable String askedBy,
        Instant askedAt,
        State state,
        boolean cancelling,
        int starts,
        @Nullable Instant startedAt,
        @Nullable Instant filledAt,
        @Nullable Instant endedAt,
        long position,
        long events,
        long eventsTotal,
        @Nullable Long eventsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Equality equality,
        @Nullable String failure) {

    /** Why something is made anew. */
    public enum Cause {
        /** Somebody asked for it. */
        ASKED,
        /** This Cairn has another version of the projector than the one that made the rows. */
        VERSION,
        /** There is a projector, and there are no rows yet. */
        NEW,
        /** What is shown was so far behind the log that this is faster. */
        BEHIND;

        /** As it is stored and told. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When new rows come in the place of the old ones by themselves. */
    public enum Switching {
        /** Where they are equal. */
        WHEN_EQUAL,
        /** However they differ. */
        ALWAYS,
        /** Not before somebody says so. */
        NEVER;

        /** As it is stored and told. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How far it is. */
    public enum State {
        /** It has not begun. */
        WAITING,
        /** Events are taken in, up to the one that was the last at the start. */
        FILLING,
        /** Keys and indexes are made. */
        COMPLETING,
        /** Events are taken in that have come meanwhile. */
        FOLLOWING,
        /** The rows are compared with those that are shown. */
        COMPARING,
        /** It is complete beside what is shown, and somebody has to say what becomes of it. */
        BUILT,
        /** It is what is shown. */
        SWITCHED,
        /** It was given up. */
        CANCELLED,
        /** It could not be done. */
        FAILED;

        /** As it is stored and told. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nothing comes after it. */
        public boolean isEnd() {
            return this == SWITCHED || this == CANCELLED || this == FAILED;
        }
    }

    /** How many events a second, and how long it takes yet, as far as can be said at that time. */
    static Rebuild of(Rebuild stored, Instant now) {
        Long rate = null;
        Long left = null;
        if (stored.startedAt != null && stored.events > 0) {
            Instant until = stored.filledAt != null ? stored.filledAt : stored.endedAt != null ? stored.endedAt : now;
            long millis = Math.max(1, Duration.between(stored.startedAt, until).toMillis());
            rate = stored.events * 1000 / millis;
            if (stored.state == State.FILLING && stored.events <= stored.eventsTotal) {
                left = millis * (stored.eventsTotal - stored.events) / stored.events / 1000;
            }
        }
        return new Rebuild(
                stored.rebuildId,
                stored.projections,
                stored.cause,
                stored.switching,
                stored.askedBy,
                stored.askedAt,
                stored.state,
                stored.cancelling,
                stored.starts,
                stored.startedAt,
                stored.filledAt,
                stored.endedAt,
                stored.position,
                stored.events,
                stored.eventsTotal,
                rate,
                left,
                stored.equality,
                stored.failure);
    }
}
