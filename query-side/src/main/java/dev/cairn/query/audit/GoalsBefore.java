package dev.cairn.query.audit;

import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.Memory;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.progress.LatestGoal;
import dev.cairn.query.progress.RunningGoal;
import dev.cairn.query.progress.StoredGoals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goals as the log had them before an event, and what the event does to them. Check-ins that follow need a goal as it stood
 * last, which is kept, or found in the tables of progress; for all else its events are needed, which are kept of few goals and read
 * from the journal again for the others.
 */
final class GoalsBefore implements GoalEffects {

    /** Finds goals as they stand in tables that are fed after this, in the same transaction; may find none. */
    @FunctionalInterface
    interface Stored {

        Map<String, StoredGoals.Stored> of(Collection<String> objectiveIds);
    }

    private record Kept(LatestGoal goal, long nextSequence) {}

    private final Stored stored;
    private final StreamsBefore<RunningGoal> histories;
    private final Map<String, Kept> latest = new LinkedHashMap<>(16, 0.75f, true);
    private final long mostStandings;
    private long standings;

    /** @param stored where goals may be found as they stood before the batch */
    GoalsBefore(Journal journal, Stored stored, Memory memory) {
        this.stored = stored;
        this.mostStandings = memory.standings();
        this.histories = new StreamsBefore<>(
                journal,
                streamId -> new RunningGoal(),
                (goal, event) -> {
                    goal.take(event.position(), (ObjectiveEvent) event.event());
                    return goal;
                },
                memory.events());
    }

    @Override
    public void prepare(List<RecordedEvent> batch) {
        forgetTheEldest();
        Map<String, List<RecordedEvent>> byGoal = new LinkedHashMap<>();
        batch.forEach(event -> byGoal.computeIfAbsent(event.streamId(), first -> new ArrayList<>())
                .add(event));
        byGoal.entrySet().removeIf(goal -> goesOn(goal.getKey(), goal.getValue()));
        byGoal.keySet().forEach(this::forget);
        goOnFromWhatIsStored(byGoal);
        histories.prepare(
                byGoal.values().stream().flatMap(List::stream).toList(),
                batch.isEmpty() ? 0 : batch.getFirst().position() - 1);
    }

    private boolean goesOn(String goal, List<RecordedEvent> events) {
        Kept kept = latest.get(goal);
        return kept != null
                && kept.nextSequence == events.getFirst().sequence()
                && kept.goal.goesOnWith(ofGoal(events));
    }

    /** Of goals about which nothing is known here, and to which nothing but check-ins happens. */
    private void goOnFromWhatIsStored(Map<String, List<RecordedEvent>> byGoal) {
        List<String> unknown = new ArrayList<>();
        byGoal.forEach((goal, events) -> {
            boolean checkedIn = events.stream().allMatch(event -> event.event() instanceof CheckInRecorded);
            if (checkedIn && !histories.has(events.getFirst())) {
                unknown.add(goal);
            }
        });
        if (unknown.isEmpty()) {
            return;
        }
        Map<String, StoredGoals.Stored> storedGoals = stored.of(unknown);
        byGoal.entrySet().removeIf(entry -> {
            StoredGoals.Stored found = storedGoals.get(entry.getKey());
            if (found == null || !follow(entry.getValue(), found)) {
                return false;
            }
            keep(entry.getKey(), found.goal(), entry.getValue().getFirst().sequence());
            return true;
        });
    }

    /** Rows can be further than the events, where these come again. */
    private static boolean follow(List<RecordedEvent> events, StoredGoals.Stored found) {
        return found.known().isBefore(events.getFirst().recordedAt())
                && found.goal().goesOnWith(ofGoal(events));
    }

    private static List<ObjectiveEvent> ofGoal(List<RecordedEvent> events) {
        return events.stream().map(event -> (ObjectiveEvent) event.event()).toList();
    }

    @Override
    public Effect effect(RecordedEvent recorded, Function<String, @Nullable LocalDate> lastDayOfCycle) {
        Kept kept = latest.get(recorded.streamId());
        if (kept != null && recorded.event() instanceof CheckInRecorded checkIn) {
            latest.put(recorded.streamId(), new Kept(kept.goal, recorded.sequence() + 1));
            return GoalEffect.of(kept.goal, recorded.position(), checkIn);
        }
        RunningGoal goal = histories.before(recorded);
        Effect effect = GoalEffect.of(goal, recorded.position(), (ObjectiveEvent) recorded.event(), lastDayOfCycle);
        histories.after(recorded, goal);
        return effect;
    }

    /** Of goals whose events take too much room, how they stand is kept. */
    private void forgetTheEldest() {
        histories.forgetTheEldest((stream, goal, nextSequence) -> {
            LatestGoal stands = LatestGoal.of(goal);
            if (stands != null && !latest.containsKey(stream)) {
                keep(stream, stands, nextSequence);
            }
        });
        var eldest = latest.values().iterator();
        while (standings > mostStandings && eldest.hasNext()) {
            standings -= eldest.next().goal.standings();
            eldest.remove();
        }
    }

    private void keep(String stream, LatestGoal goal, long nextSequence) {
        latest.put(stream, new Kept(goal, nextSequence));
        standings += goal.standings();
    }

    private void forget(String stream) {
        Kept kept = latest.remove(stream);
        if (kept != null) {
            standings -= kept.goal.standings();
        }
    }
}
