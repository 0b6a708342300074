package dev.cairn.query.audit;

import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.progress.LatestGoal;
import dev.cairn.query.progress.RunningGoal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goals of a log that comes stream by stream: one at a time, from its first event on. Check-ins that follow go by how the goal
 * stood last, which is much cheaper than by all of its events.
 */
final class GoalsOfStreams implements GoalEffects {

    private String stream = "";
    private RunningGoal goal = new RunningGoal();
    private @Nullable LatestGoal latest;

    @Override
    public void prepare(List<RecordedEvent> batch) {
        // Whole streams need nothing that was before them.
    }

    @Override
    public Effect effect(RecordedEvent recorded, Function<String, @Nullable LocalDate> lastDayOfCycle) {
        if (!recorded.streamId().equals(stream)) {
            stream = recorded.streamId();
            goal = new RunningGoal();
            latest = null;
        }
        ObjectiveEvent event = (ObjectiveEvent) recorded.event();
        if (event instanceof CheckInRecorded checkIn) {
            LatestGoal stands = latest == null ? LatestGoal.of(goal) : latest;
            if (stands != null && stands.goesOnWith(List.of(checkIn))) {
                latest = stands;
                goal.take(recorded.position(), event);
                return GoalEffect.of(stands, recorded.position(), checkIn);
            }
        }
        latest = null;
        return GoalEffect.of(goal, recorded.position(), event, lastDayOfCycle);
    }
}
