package dev.cairn.query.progress;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From when on a goal is a promise, so that a change of its scope is a late one. */
public final class Commitment {

    private static final Set<String> SCOPE = Set.of(
            "key-result-added",
            "key-result-dropped",
            "key-result-restored",
            "key-result-retargeted",
            "key-result-reweighted",
            "key-result-rescheduled",
            "objective-kind-changed",
            "objective-dropped",
            "objective-reopened");

    private Commitment() {}

    /**
     * From when on a goal is committed: so many days after the later of its publishing and the cycle's start.
     *
     * @param publishedAt when it was last published, effective, or null where it never was
     * @param commitmentDays the days of the settings, 0 or more
     * @return null where it never is
     */
    public static @Nullable Instant from(@Nullable Instant publishedAt, CycleTerm term, int commitmentDays) {
        if (publishedAt == null) {
            return null;
        }
        Instant later = publishedAt.isAfter(term.start()) ? publishedAt : term.start();
        return later.atZone(term.zone()).plusDays(commitmentDays).toInstant();
    }

    /**
     * Whether something was added, dropped, taken up again, retargeted, reweighted, rescheduled or changed in kind when the goal
     * was committed.
     *
     * @param change what happened, for example {@code key-result-retargeted}
     * @param effectiveAt when it was true
     * @param committedFrom from when on the goal was committed, or null where it never was
     */
    public static boolean isLateChange(String change, Instant effectiveAt, @Nullable Instant committedFrom) {
        return SCOPE.contains(change) && committedFrom != null && !effectiveAt.isBefore(committedFrom);
    }
}
