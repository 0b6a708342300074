package dev.cairn.query.audit;

import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.KeyResultRescheduled;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.audit.Effect.Shift;
import dev.cairn.query.progress.GoalFold;
import dev.cairn.query.progress.GoalMeans;
import dev.cairn.query.progress.KeyResultFold;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.Measurement;
import dev.cairn.query.progress.ObjectiveStanding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works out what an event did to a goal. */
final class GoalEffect {

    private final GoalFold before;
    private final GoalFold after;
    private final @Nullable ObjectiveStanding objective;
    private final Function<String, @Nullable LocalDate> lastDayOfCycle;

    private GoalEffect(GoalFold before, GoalFold after, Function<String, @Nullable LocalDate> lastDayOfCycle) {
        this.before = before;
        this.after = after;
        this.objective = after.objective().standing();
        this.lastDayOfCycle = lastDayOfCycle;
    }

    /**
     * @param known the goal as the log had it before the event
     * @param lastDayOfCycle the last day of a cycle by id, as the log had it before the event, or null
     */
    static Effect of(
            GoalFold known, long position, ObjectiveEvent event, Function<String, @Nullable LocalDate> lastDayOfCycle) {
        GoalFold before = known.until(event.act().effectiveAt());
        GoalEffect effect = new GoalEffect(before, before.with(position, event), lastDayOfCycle);
        return event instanceof KeyResultEvent ofKeyResult ? effect.onKeyResult(ofKeyResult) : effect.onObjective();
    }

    private Effect onObjective() {
        ObjectiveStanding was = before.objective().standing();
        Easing easing = was == null || objective == null
                ? null
                : first(Easings.ofKind(was.kind(), objective.kind()), Easings.ofStage(was.stage(), objective.stage()));
        List<Change> changes = Fields.of(before.objective()).changesTo(Fields.of(after.objective()));
        return effect(null, changes, Shift.NONE, Shift.NONE, easing);
    }

    private Effect onKeyResult(KeyResultEvent event) {
        String id = event.keyResultId();
        KeyResultFold foldBefore = before.keyResults().getOrDefault(id, KeyResultFold.of(id));
        KeyResultStanding was = foldBefore.standing();
        KeyResultStanding is =
                Objects.requireNonNull(after.keyResults().get(id)).standing();
        List<Change> changes = ReadingChanges.of(event, foldBefore, was == null ? Measurement.NONE : was.measurement());
        if (changes == null) {
            changes = Fields.of(was).changesTo(Fields.of(is));
        }
        Shift objectiveProgress = new Shift(progress(before), progress(after));
        Shift progress = new Shift(was == null ? null : was.progress(), is == null ? null : is.progress());
        Easing easing = was == null || is == null ? null : easing(event, was, is, objectiveProgress);
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
        if (own != null || objective == null) {
            return own;
        }
        return lastDayOfCycle.apply(objective.cycleId());
    }

    private static @Nullable BigDecimal progress(GoalFold goal) {
        ObjectiveStanding objective = goal.objective().standing();
        return objective == null
                ? null
                : GoalMeans.of(objective, goal.keyResultStandings()).progress().value();
    }

    private Effect effect(
            @Nullable String keyResultWording,
            List<Change> changes,
            Shift keyResultProgress,
            Shift objectiveProgress,
            @Nullable Easing easing) {
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
