package dev.cairn.query.hypothesis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed, all of it at once.
 *
 * @param targetsFrozen that no baseline, target, range or step changed once the goal was committed; of a key result that was
 *     added later, that it kept its first measure
 * @param dropsIgnored that neither goals nor key results were dropped
 * @param equalWeights that all key results weigh the same
 * @param weights what single key results weigh, above 0, by id; it goes before {@code equalWeights}
 * @param progress how progress is counted
 * @param score what counts as a score
 * @param knownBy that nothing was recorded after that time, on the same clock as {@code knownAt}; null for no such cut
 * @param withoutLateChangesOf teams which, with the teams below them, changed the scope of none of their goals once it was
 *     committed
 */
public record Rules(
        boolean targetsFrozen,
        boolean dropsIgnored,
        boolean equalWeights,
        SortedMap<String, BigDecimal> weights,
        ProgressCounting progress,
        ScoreCounting score,
        @Nullable Instant knownBy,
        SortedSet<String> withoutLateChangesOf) {

    /** Nothing is supposed: everything is as it was. */
    public static final Rules NONE =
            new Rules(false, false, false, Map.of(), ProgressCounting.LINEAR, ScoreCounting.GIVEN, null, Set.of());

    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException where a weight is not above 0
     */
    public Rules {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        withoutLateChangesOf = Collections.unmodifiableSortedSet(new TreeSet<>(withoutLateChangesOf));
        if (weights.values().stream().anyMatch(weight -> weight.signum() <= 0)) {
            throw new IllegalArgumentException("A weight is above 0.");
        }
    }

    /** The same, from any map and set. */
    public Rules(
            boolean targetsFrozen,
            boolean dropsIgnored,
            boolean equalWeights,
            Map<String, BigDecimal> weights,
            ProgressCounting progress,
            ScoreCounting score,
            @Nullable Instant knownBy,
            Set<String> withoutLateChangesOf) {
        this(
                targetsFrozen,
                dropsIgnored,
                equalWeights,
                new TreeMap<>(weights),
                progress,
                score,
                knownBy,
                new TreeSet<>(withoutLateChangesOf));
    }

    /** Whether nothing is supposed. */
    public boolean none() {
        return equals(NONE);
    }
}
