package dev.cairn.query.progress;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.progress.RankedEvents.Ranked;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One goal while its events come in: what {@link GoalFold} gives after each of them, without folding all again. Events come in
 * any order, and each counts once; one that is the latest of its subject, as most are, costs the same however long the history
 * is. It changes, and is for one thread.
 */
public final class RunningGoal {

    private final Subject<ObjectiveEvent, ObjectiveSlots> objective =
            new Subject<>(ObjectiveSlots::new, ObjectiveSlots::take);
    private final Map<String, Subject<KeyResultEvent, KeyResultSlots>> keyResults = new LinkedHashMap<>();
    private Instant last = Instant.MIN;

    /** The events of one subject in the order of rank, and the pass over them. */
    private static final class Subject<E extends DomainEvent, S> {

        private final Supplier<S> beginning;
        private final BiConsumer<S, Ranked<E>> step;
        private final List<Ranked<E>> inOrder = new ArrayList<>();
        private S pass;
        private boolean behind;

        private Subject(Supplier<S> beginning, BiConsumer<S, Ranked<E>> step) {
            this.beginning = beginning;
            this.step = step;
            this.pass = beginning.get();
        }

        private void take(Ranked<E> event) {
            Rank rank = event.rank();
            int place = inOrder.size();
            while (place > 0) {
                int order = inOrder.get(place - 1).rank().compareTo(rank);
                if (order == 0) {
                    return;
                }
                if (order < 0) {
                    break;
                }
                place--;
            }
            behind |= place < inOrder.size();
            inOrder.add(place, event);
            if (!behind) {
                step.accept(pass, event);
            }
        }

        private S pass() {
            if (behind) {
                pass = beginning.get();
                inOrder.forEach(event -> step.accept(pass, event));
                behind = false;
            }
            return pass;
        }
    }

    /** Takes one more event of the goal, at its position of the log. */
    public void take(long position, ObjectiveEvent event) {
        if (event instanceof KeyResultEvent ofKeyResult) {
            keyResults
                    .computeIfAbsent(
                            ofKeyResult.keyResultId(), id -> new Subject<>(KeyResultSlots::new, KeyResultSlots::take))
                    .take(new Ranked<>(position, ofKeyResult));
        } else {
            objective.take(new Ranked<>(position, event));
        }
        Instant at = event.act().effectiveAt();
        last = at.isAfter(last) ? at : last;
    }

    /** The goal as of that instant, without what became true later: this one, where nothing did, else another one. */
    public RunningGoal until(Instant asOf) {
        if (!last.isAfter(asOf)) {
            return this;
        }
        RunningGoal earlier = new RunningGoal();
        takeUntil(asOf, objective.inOrder, earlier);
        keyResults.values().forEach(keyResult -> takeUntil(asOf, keyResult.inOrder, earlier));
        return earlier;
    }

    private static void takeUntil(
            Instant asOf, List<? extends Ranked<? extends ObjectiveEvent>> events, RunningGoal goal) {
        for (Ranked<? extends ObjectiveEvent> event : events) {
            if (event.effectiveAt().isAfter(asOf)) {
                break;
            }
            goal.take(event.position(), event.event());
        }
    }

    /** How the goal itself stands, or null where it was never set. */
    public @Nullable ObjectiveStanding objective() {
        return objective.pass().standing();
    }

    /** The pieces of work that were planned for it, in the order of planning; dropped ones included. */
    public List<Initiative> initiatives() {
        return Initiatives.of(objective.inOrder);
    }

    /** How a key result stands, or null where it was never added. */
    public @Nullable KeyResultStanding keyResult(String keyResultId) {
        Subject<KeyResultEvent, KeyResultSlots> keyResult = keyResults.get(keyResultId);
        return keyResult == null ? null : keyResult.pass().standing();
    }

    /** How the goal stands with its key results, or null where it was never set. */
    public @Nullable Goal goal() {
        ObjectiveStanding standing = objective();
        if (standing == null) {
            return null;
        }
        List<KeyResultStanding> standings = new ArrayList<>(keyResults().values());
        standings.sort(GoalsView.AS_ADDED);
        return new Goal(standing, standings);
    }

    /** What is known of a check-in, or null where it was never recorded. */
    public @Nullable Reading reading(String keyResultId, String checkInId) {
        Subject<KeyResultEvent, KeyResultSlots> keyResult = keyResults.get(keyResultId);
        return keyResult == null ? null : keyResult.pass().readings().reading(checkInId);
    }

    /** The weighted mean over its key results, or null where it is unknown, and where the goal was never set. */
    public @Nullable BigDecimal progress() {
        return objective() == null
                ? null
                : GoalMeans.progress(List.copyOf(keyResults().values())).value();
    }

    /** How each key result that was added stands. */
    Map<String, KeyResultStanding> keyResults() {
        Map<String, KeyResultStanding> standings = new LinkedHashMap<>();
        keyResults.forEach((id, keyResult) -> {
            KeyResultStanding standing = keyResult.pass().standing();
            if (standing != null) {
                standings.put(id, standing);
            }
        });
        return standings;
    }

    /** The latest effective time of all events; {@link Instant#MIN} before the first one. */
    Instant last() {
        return last;
    }
}
