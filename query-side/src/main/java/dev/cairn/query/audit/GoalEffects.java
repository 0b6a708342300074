package dev.cairn.query.audit;

import dev.cairn.query.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What events do to goals, one event after the other. */
interface GoalEffects {

    /** Makes sure that all goals of this batch are there as they were before it. */
    void prepare(List<RecordedEvent> batch);

    /**
     * What an event does to its goal, which has taken it afterwards.
     *
     * @param lastDayOfCycle the last day of a cycle by id, as the log had it before the event, or null
     */
    Effect effect(RecordedEvent recorded, Function<String, @Nullable LocalDate> lastDayOfCycle);
}
