package dev.cairn.query.comparison;

import dev.cairn.query.progress.Goal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One goal at two moments, and the events that only one of them sees.
 *
 * @param before the goal at the first moment, or null where it was not in the cycle
 * @param after the goal at the second moment, or null where it is not in the cycle
 * @param seenOnce what one of the moments sees and the other does not, by position
 */
public record GoalDifference(
        @Nullable Goal before, @Nullable Goal after, SortedMap<Long, SeenOnce> seenOnce) {

    /** Takes a copy. */
    public GoalDifference {
        seenOnce = Collections.unmodifiableSortedMap(new TreeMap<>(seenOnce));
    }

    /** Whether there is anything to tell: it is somewhere, and not the same, or not by the same events. */
    boolean isAny() {
        if (before == null) {
            return after != null;
        }
        return !before.equals(after) || !seenOnce.isEmpty();
    }

    /** The goal as it was called last. */
    Goal named() {
        if (after != null) {
            return after;
        }
        if (before == null) {
            throw new IllegalStateException("A goal that is nowhere has no name.");
        }
        return before;
    }

    /**
     * This difference and then another one, which begins where this one ends. An event that comes in one and goes in the other
     * is seen from both ends, or from none.
     */
    GoalDifference then(GoalDifference next) {
        SortedMap<Long, SeenOnce> both = new TreeMap<>(seenOnce);
        next.seenOnce.forEach((position, seen) -> {
            if (both.remove(position) == null) {
                both.put(position, seen);
            }
        });
        return new GoalDifference(before, next.after, both);
    }
}
