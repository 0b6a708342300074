package dev.cairn.query.standing;

import java.time.Instant;

/**
 * A standing, and from when to when it holds on both clocks. Intervals contain their start and not their end; one without an
 * end has {@link dev.cairn.query.Timestamps#FAR} there.
 *
 * @param clock the clock that the known interval goes by
 * @param effectiveFrom from when it was true
 * @param effectiveTo until when it was true
 * @param knownFrom from when that was known
 * @param knownTo until when that was believed
 * @param standing how the subject stands
 * @param <V> the type of the standing
 */
public record Rectangle<V>(
        KnownClock clock, Instant effectiveFrom, Instant effectiveTo, Instant knownFrom, Instant knownTo, V standing) {

    /** Whether this point lies in it. */
    public boolean covers(Instant effective, Instant known) {
        return !effective.isBefore(effectiveFrom)
                && effective.isBefore(effectiveTo)
                && !known.isBefore(knownFrom)
                && known.isBefore(knownTo);
    }

    /** The same, believed no longer than until then. */
    Rectangle<V> until(Instant known) {
        return new Rectangle<>(clock, effectiveFrom, effectiveTo, knownFrom, known, standing);
    }
}
