package dev.cairn.query;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer stands on; the first component of every answer.
 *
 * @param position the position of the log that the answer is true for: it takes in all events up to there and none after
 * @param provisional whether the answer may still change, for {@code knownAt} is so young that an event with an earlier
 *     timestamp can still be on its way into the log
 * @param asOf what was true at that time, or null where that clock cut nothing
 * @param knownAt what was known at that time, or null where that clock cut nothing
 * @param witnessed whether claims about the time of recording were ignored
 * @param claimsUsed whether {@code knownAt} went by such claims for anything that the answer was looked for in
 */
public record Basis(
        long position,
        boolean provisional,
        @Nullable Instant asOf,
        @Nullable Instant knownAt,
        boolean witnessed,
        boolean claimsUsed) {

    /** How long an event may be on its way between its timestamp and its being readable. */
    public static final Duration PROVISIONAL_FOR = Duration.ofSeconds(10);

    /** The basis of an answer that is true for this position, seen from this viewpoint. */
    public static Basis of(long position, Viewpoint viewpoint, boolean claimsUsed) {
        Instant knownAt = viewpoint.knownAt();
        return new Basis(
                position,
                knownAt != null && knownAt.isAfter(viewpoint.now().minus(PROVISIONAL_FOR)),
                viewpoint.asOf(),
                knownAt,
                viewpoint.witnessed(),
                claimsUsed && knownAt != null && !viewpoint.witnessed());
    }
}
