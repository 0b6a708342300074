package dev.cairn.query.progress;

import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.ObjectiveEvent;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that happened to one goal, folded: the goal's own header and each of its key results. The fold is total: every event of
 * the goal can be added at any time and in any order, with the same outcome. It is immutable.
 *
 * @param objective the goal without its key results
 * @param keyResults the key results that any event speaks of, by id
 */
public record GoalFold(ObjectiveFold objective, SortedMap<String, KeyResultFold> keyResults) {

    private static final Comparator<KeyResultStanding> AS_ADDED = Comparator.comparing(
            KeyResultStanding::definition,
            Comparator.comparing(KeyResultDefinition::addedAt).thenComparingLong(KeyResultDefinition::addedPosition));

    /** Takes a copy, so that nobody can change the fold afterwards. */
    public GoalFold {
        keyResults = Collections.unmodifiableSortedMap(new TreeMap<>(keyResults));
    }

    /** The goal before anything happened to it. */
    public static GoalFold of(String objectiveId) {
        return new GoalFold(ObjectiveFold.of(objectiveId), Collections.emptySortedMap());
    }

    /** The goal after one more of its events, taken at that position of the log. */
    public GoalFold with(long position, ObjectiveEvent event) {
        if (!(event instanceof KeyResultEvent ofKeyResult)) {
            return new GoalFold(objective.with(position, event), keyResults);
        }
        SortedMap<String, KeyResultFold> changed = new TreeMap<>(keyResults);
        String id = ofKeyResult.keyResultId();
        KeyResultFold fold = changed.getOrDefault(id, KeyResultFold.of(id));
        changed.put(id, fold.with(position, ofKeyResult));
        return new GoalFold(objective, changed);
    }

    /** The goal as of that instant: without what became true later. */
    public GoalFold until(Instant asOf) {
        SortedMap<String, KeyResultFold> earlier = new TreeMap<>();
        keyResults.forEach((id, fold) -> {
            KeyResultFold cut = fold.until(asOf);
            if (!cut.events().inOrder().isEmpty()) {
                earlier.put(id, cut);
            }
        });
        return new GoalFold(objective.until(asOf), earlier);
    }

    /** How the key results that were added stand, in the order of their addition; dropped ones included. */
    public List<KeyResultStanding> keyResultStandings() {
        return keyResults.values().stream()
                .map(KeyResultFold::standing)
                .filter(Objects::nonNull)
                .sorted(AS_ADDED)
                .toList();
    }
}
