package dev.cairn.query.audit;

import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.KeyResultRescheduled;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.audit.Effect.Shift;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.LatestGoal;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.RunningGoal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works out what an event did to a goal. */
final class GoalEffect {

    private final RunningGoal goal;
    private final Runnable event;
    private final Function<String, @Nullable LocalDate> lastDayOfCycle;

    private GoalEffect(RunningGoal goal, Runnable event, Function<String, @Nullable LocalDate> lastDayOfCycle) {
        this.goal = goal;
        this.event = event;
        this.lastDayOfCycle = lastDayOfCycle;
    }

    /**
     * Lets an event happen to a goal, and tells what it did.
     *
     * @param known the goal as the log had it before the event; has taken the event afterwards
     * @param lastDayOfCycle the last day of a cycle by id, as the log had it before the event, or null
     */
    static Effect of(
            RunningGoal known,
            long position,
            ObjectiveEvent event,
            Function<String, @Nullable LocalDate> lastDayOfCycle) {
        RunningGoal before = known.until(event.act().effectiveAt());
        GoalEffect effect = new GoalEffect(before, () -> before.take(position, event), lastDayOfCycle);
        Effect worked =
                event instanceof KeyResultEvent ofKeyResult ? effect.onKeyResult(ofKeyResult) : effect.onObjective();
        known.take(position, event);
        return worked;
    }

    /**
     * Lets a check-in happen to a goal of which nothing is dated later, and tells what it did.
     *
     * @param goal the goal as the log had it before; has taken the check-in afterwards
     */
    static Effect of(LatestGoal goal, long position, CheckInRecorded checkIn) {
        KeyResultStanding was = goal.keyResult(checkIn.keyResultId());
        BigDecimal objectiveProgressBefore = goal.progress();
        goal.take(position, checkIn);
        KeyResultStanding is = goal.keyResult(checkIn.keyResultId());
        ObjectiveStanding objective = goal.objective();
        return new Effect(
                objective.cycleId(),
                objective.teamId(),
                objective.wording(),
                is.definition().wording(),
                ReadingChanges.recorded(checkIn, was.measurement()),
                new Shift(was.progress(), is.progress()),
                new Shift(objectiveProgressBefore, goal.progress()),
                null);
    }

    private Effect onObjective() {
        ObjectiveStanding was = goal.objective();
        Fields fieldsBefore = Fields.of(goal);
        event.run();
        ObjectiveStanding is = goal.objective();
        Easing easing = was == null || is == null
                ? null
                : first(Easings.ofKind(was.kind(), is.kind()), Easings.ofStage(was.stage(), is.stage()));
        return effect(null, fieldsBefore.changesTo(Fields.of(goal)), Shift.NONE, Shift.NONE, easing);
    }

    private Effect onKeyResult(KeyResultEvent about) {
        String id = about.keyResultId();
        KeyResultStanding was = goal.keyResult(id);
        BigDecimal objectiveProgressBefore = goal.progress();
        List<Change> changes = ReadingChanges.of(about, goal);
        event.run();
        KeyResultStanding is = goal.keyResult(id);
        if (changes == null) {
            changes = Fields.of(was).changesTo(Fields.of(is));
        }
        Shift objectiveProgress = new Shift(objectiveProgressBefore, goal.progress());
        Shift progress = new Shift(was == null ? null : was.progress(), is == null ? null : is.progress());
        Easing easing = was == null || is == null ? null : easing(about, was, is, objectiveProgress);
        return effect(is == null ? null : is.definition().wording(), changes, progress, objectiveProgress, easing);
    }

    private @Nullable Easing easing(
            KeyResultEvent event, KeyResultStanding was, KeyResultStanding is, Shift objectiveProgress) {
        if (was.definition().weight().compareTo(is.definition().weight()) != 0) {
            return Easings.ofWeight(objectiveProgress.before(), objectiveProgress.after());
        }
        Easing due = event instanceof KeyResultRescheduled ? Easings.ofDue(due(was), due(is)) : null;
        return first(
                Easings.ofMetric(was.definition().metric(), is.definition().metric()),
                first(due, Easings.ofDrop(was.dropped(), is.dropped())));
    }

    /** An event changes one thing only, so at most one of them says something. */
    private static @Nullable Easing first(@Nullable Easing one, @Nullable Easing other) {
        return one != null ? one : other;
    }

    private @Nullable LocalDate due(KeyResultStanding keyResult) {
        LocalDate own = keyResult.definition().due();
        ObjectiveStanding objective = goal.objective();
        if (own != null || objective == null) {
            return own;
        }
        return lastDayOfCycle.apply(objective.cycleId());
    }

    private Effect effect(
            @Nullable String keyResultWording,
            List<Change> changes,
            Shift keyResultProgress,
            Shift objectiveProgress,
            @Nullable Easing easing) {
        ObjectiveStanding objective = goal.objective();
        return new Effect(
                objective == null ? null : objective.cycleId(),
                objective == null ? null : objective.teamId(),
                objective == null ? null : objective.wording(),
                keyResultWording,
                changes,
                keyResultProgress,
                objectiveProgress,
                easing);
    }
}
