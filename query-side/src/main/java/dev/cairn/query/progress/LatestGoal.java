package dev.cairn.query.progress;

import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.ObjectiveEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it stood last, without what led to it: enough to take in check-ins that follow, which are most of what happens to a
 * goal. Whoever keeps many goals keeps these; for all else there is {@link RunningGoal}. It changes, and is for one thread.
 */
public final class LatestGoal {

    private final ObjectiveStanding objective;
    private final Map<String, KeyResultStanding> keyResults;
    private Instant last;

    private LatestGoal(ObjectiveStanding objective, Map<String, KeyResultStanding> keyResults, Instant last) {
        this.objective = objective;
        this.keyResults = keyResults;
        this.last = last;
    }

    /** How a goal stands after all that is known, or null where it was never set. */
    public static @Nullable LatestGoal of(RunningGoal goal) {
        ObjectiveStanding objective = goal.objective();
        return objective == null ? null : new LatestGoal(objective, goal.keyResults(), goal.last());
    }

    /** @param last when the latest event was effective that made any of it what it is */
    static LatestGoal of(ObjectiveStanding objective, List<KeyResultStanding> keyResults, Instant last) {
        Map<String, KeyResultStanding> byId = new LinkedHashMap<>();
        keyResults.forEach(keyResult -> byId.put(keyResult.definition().keyResultId(), keyResult));
        return new LatestGoal(objective, byId, last);
    }

    /**
     * Whether these events can be taken in one after the other.
     *
     * @param events of this goal, following on what it has taken, by position
     */
    public boolean goesOnWith(Iterable<? extends ObjectiveEvent> events) {
        Instant reached = last;
        for (ObjectiveEvent event : events) {
            Instant at = event.act().effectiveAt();
            if (!(event instanceof CheckInRecorded checkIn)
                    || at.isBefore(reached)
                    || !keyResults.containsKey(checkIn.keyResultId())) {
                return false;
            }
            reached = at;
        }
        return true;
    }

    /** Takes in a check-in that it {@link #goesOnWith}, recorded at that position of the log. */
    public void take(long position, CheckInRecorded checkIn) {
        keyResults.computeIfPresent(checkIn.keyResultId(), (id, standing) -> standing.after(position, checkIn));
        last = checkIn.act().effectiveAt();
    }

    /** How the goal itself stands. */
    public ObjectiveStanding objective() {
        return objective;
    }

    /** How a key result stands that was added. */
    public KeyResultStanding keyResult(String keyResultId) {
        return Objects.requireNonNull(keyResults.get(keyResultId));
    }

    /** How many standings it is made of. */
    public int standings() {
        return 1 + keyResults.size();
    }

    /** The weighted mean over its key results, or null where it is unknown. */
    public @Nullable BigDecimal progress() {
        return GoalMeans.progress(List.copyOf(keyResults.values())).value();
    }
}
