package dev.cairn.query.audit;

import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.Memory;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.progress.LatestGoal;
import dev.cairn.query.progress.RunningGoal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goals as the log had them before an event, and what the event does to them. Check-ins that follow need a goal as it stood
 * last; for all else its events are needed, which are kept of few goals and read from the journal again for the others.
 */
final class GoalsBefore {

    private record Kept(LatestGoal goal, long nextSequence) {}

    private final StreamsBefore<RunningGoal> histories;
    private final Map<String, Kept> latest = new LinkedHashMap<>(16, 0.75f, true);
    private final long mostStandings;
    private long standings;

    GoalsBefore(Journal journal, Memory memory) {
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

    /** Makes sure that all goals of this batch are there as they were before it. */
    void prepare(List<RecordedEvent> batch) {
        forgetTheEldest();
        Map<String, List<RecordedEvent>> byGoal = new LinkedHashMap<>();
        batch.forEach(event -> byGoal.computeIfAbsent(event.streamId(), first -> new ArrayList<>())
                .add(event));
        List<RecordedEvent> needHistory = new ArrayList<>();
        byGoal.forEach((goal, events) -> {
            if (!goesOnWith(goal, events)) {
                forget(goal);
                needHistory.addAll(events);
            }
        });
        histories.prepare(needHistory, batch.isEmpty() ? 0 : batch.getFirst().position() - 1);
    }

    private boolean goesOnWith(String goal, List<RecordedEvent> events) {
        Kept kept = latest.get(goal);
        return kept != null
                && kept.nextSequence == events.getFirst().sequence()
                && kept.goal.goesOnWith(events.stream()
                        .map(event -> (ObjectiveEvent) event.event())
                        .toList());
    }

    /**
     * What an event does to its goal, which has taken it afterwards.
     *
     * @param lastDayOfCycle the last day of a cycle by id, as the log had it before the event, or null
     */
    Effect effect(RecordedEvent recorded, Function<String, @Nullable LocalDate> lastDayOfCycle) {
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
            if (stands != null) {
                latest.put(stream, new Kept(stands, nextSequence));
                standings += stands.standings();
            }
        });
        var eldest = latest.values().iterator();
        while (standings > mostStandings && eldest.hasNext()) {
            standings -= eldest.next().goal.standings();
            eldest.remove();
        }
    }

    private void forget(String stream) {
        Kept kept = latest.remove(stream);
        if (kept != null) {
            standings -= kept.goal.standings();
        }
    }
}
