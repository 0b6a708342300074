package dev.cairn.query.comparison;

import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.progress.GoalsView;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is different between two moments of a cycle: both ends, and the goals that are not the same at both. Differences
 * compose: what is different from a to b and then from b to c is what is different from a to c.
 *
 * @param from the first moment
 * @param to the second moment
 * @param goals the goals that are different, by id
 */
public record CycleDifference(CycleAt.End from, CycleAt.End to, SortedMap<String, GoalDifference> goals) {

    private static final Comparator<GoalDifference> AS_SET =
            Comparator.comparing(difference -> difference.named().objective(), GoalsView.AS_SET);

    /** Takes a copy. */
    public CycleDifference {
        goals = Collections.unmodifiableSortedMap(new TreeMap<>(goals));
    }

    /** @param entries the entries of the audit trail that one of the moments sees and the other does not */
    static CycleDifference between(CycleAt from, CycleAt to, Collection<AuditEntry> entries) {
        Map<String, SortedMap<Long, SeenOnce>> seenOnce = new HashMap<>();
        for (AuditEntry entry : entries) {
            seenOnce.computeIfAbsent(String.valueOf(entry.subject().objectiveId()), goal -> new TreeMap<>())
                    .put(entry.position(), new SeenOnce(entry, from.sees(entry)));
        }
        Set<String> ids = new LinkedHashSet<>(from.goals().keySet());
        ids.addAll(to.goals().keySet());
        SortedMap<String, GoalDifference> goals = new TreeMap<>();
        for (String id : ids) {
            add(
                    goals,
                    id,
                    new GoalDifference(
                            from.goals().get(id),
                            to.goals().get(id),
                            seenOnce.getOrDefault(id, Collections.emptySortedMap())));
        }
        return new CycleDifference(from.end(), to.end(), goals);
    }

    /**
     * This difference and then another one.
     *
     * @throws IllegalArgumentException where the other one does not begin where this one ends
     */
    public CycleDifference then(CycleDifference next) {
        if (!to.equals(next.from)) {
            throw new IllegalArgumentException("What is put together has to meet.");
        }
        Set<String> ids = new LinkedHashSet<>(goals.keySet());
        ids.addAll(next.goals.keySet());
        SortedMap<String, GoalDifference> both = new TreeMap<>();
        for (String id : ids) {
            GoalDifference first = goals.get(id);
            GoalDifference second = next.goals.get(id);
            if (first == null) {
                add(both, id, Objects.requireNonNull(second));
            } else {
                add(both, id, second == null ? first : first.then(second));
            }
        }
        return new CycleDifference(from, next.to, both);
    }

    private static void add(SortedMap<String, GoalDifference> goals, String id, GoalDifference difference) {
        if (difference.isAny()) {
            goals.put(id, difference);
        }
    }

    /** The goals that are different, in the order in which they were set. */
    List<GoalDifference> inOrder() {
        return goals.values().stream().sorted(AS_SET).toList();
    }
}
