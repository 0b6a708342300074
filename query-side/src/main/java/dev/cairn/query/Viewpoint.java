package dev.cairn.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * From where the past is looked at. A clock that is left out cuts nothing.
 *
 * @param asOf what was true at that time: only events effective then or before count; in whole milliseconds
 * @param knownAt what was known at that time: only events known then or before count; in whole milliseconds
 * @param witnessed whether what files claim about the time of recording is ignored
 * @param now the time of asking, on which numbers that depend on the clock are worked out where {@code asOf} is left out
 */
public record Viewpoint(@Nullable Instant asOf, @Nullable Instant knownAt, boolean witnessed, Instant now) {

    /** Later than anything that can be recorded, and before the far end of an interval that never ended. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59.999Z");

    public Viewpoint {
        asOf = asOf == null ? null : asOf.truncatedTo(ChronoUnit.MILLIS);
        knownAt = knownAt == null ? null : knownAt.truncatedTo(ChronoUnit.MILLIS);
        now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Everything that is known, as it is now. */
    public static Viewpoint present(Instant now) {
        return new Viewpoint(null, null, false, now);
    }

    /** The time for which numbers that depend on the clock are worked out. */
    public Instant at() {
        return asOf != null ? asOf : now;
    }

    /** The last effective time that counts. */
    public Instant lastEffective() {
        return asOf != null ? asOf : END_OF_TIME;
    }

    /** The last known time that counts. */
    public Instant lastKnown() {
        return knownAt != null ? knownAt : END_OF_TIME;
    }

    /** Whether this event counts from here. */
    public boolean sees(RecordedEvent event) {
        return !event.effectiveAt().isAfter(lastEffective())
                && !event.knownAt(witnessed).isAfter(lastKnown());
    }
}
