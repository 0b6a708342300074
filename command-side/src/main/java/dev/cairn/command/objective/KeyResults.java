package dev.cairn.command.objective;

import static dev.cairn.command.ReasonNeeded.CATEGORY;
import static dev.cairn.command.ReasonNeeded.NOTHING;
import static dev.cairn.command.ReasonNeeded.SENTENCE;

import dev.cairn.command.CycleFacts;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.SingleLine;
import dev.cairn.command.Wording;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultOwnerAssigned;
import dev.cairn.events.objective.KeyResultRescheduled;
import dev.cairn.events.objective.KeyResultRestored;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultReweighted;
import dev.cairn.events.objective.KeyResultReworded;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a goal's key results say and how they are measured. */
final class KeyResults {

    private KeyResults() {}

    static List<ObjectiveEvent> decide(Situation situation, KeyResultCommand command) {
        if (command instanceof AddKeyResult add) {
            return add(situation, add);
        }
        KeyResult keyResult = situation.keyResult(command.keyResultId());
        return switch (command) {
            case AddKeyResult add -> add(situation, add);
            case RewordKeyResult reword -> reword(situation, keyResult, reword.wording());
            case RetargetKeyResult retarget ->
                retarget(situation, keyResult, retarget.metric().metric());
            case ReweightKeyResult reweight -> reweight(situation, keyResult, reweight.weight());
            case AssignKeyResultOwner assign -> assignOwner(situation, keyResult, Situation.textOf(assign.ownerId()));
            case RescheduleKeyResult reschedule -> reschedule(situation, keyResult, reschedule.due());
            case DropKeyResult ignored -> drop(situation, keyResult);
            case RestoreKeyResult ignored -> restore(situation, keyResult);
        };
    }

    private static List<ObjectiveEvent> add(Situation situation, AddKeyResult add) {
        Goal goal = situation.goal();
        KeyResult existing = goal.keyResults().get(add.keyResultId().value());
        if (existing != null) {
            return found(existing.added(), add);
        }
        if (add.implied() && !situation.occasion().imported()) {
            throw RuleBroken.invalid("implied-not-imported", "implied", "Only an import implies a key result.");
        }
        situation.requireInWork();
        requireFree(situation, add.wording(), null);
        requireWithinCycle(situation, add.due());
        return List.of(new KeyResultAdded(
                situation.id(),
                add.keyResultId().value(),
                add.wording().text(),
                add.metric().metric(),
                add.weight().value(),
                Situation.textOf(add.ownerId()),
                add.due(),
                add.implied(),
                situation.actOnceCommitted(goal.existsFrom(), SENTENCE)));
    }

    /** The key result is there already: by this very command, or by another one. */
    private static List<ObjectiveEvent> found(KeyResultAdded first, AddKeyResult add) {
        boolean same = first.wording().equals(add.wording().text())
                && first.metric().equals(add.metric().metric())
                && first.weight().compareTo(add.weight().value()) == 0
                && Objects.equals(first.ownerId(), Situation.textOf(add.ownerId()))
                && Objects.equals(first.due(), add.due())
                && first.implied() == add.implied();
        if (same) {
            return List.of();
        }
        throw RuleBroken.conflict("already-used-id", "keyResultId", "This id already names another key result.");
    }

    private static List<ObjectiveEvent> reword(Situation situation, KeyResult keyResult, Wording wording) {
        if (keyResult.wording().equals(wording.text())) {
            return List.of();
        }
        requireInWork(situation, keyResult);
        requireFree(situation, wording, keyResult);
        return List.of(new KeyResultReworded(
                situation.id(),
                keyResult.id(),
                wording.text(),
                situation.actOnceCommitted(keyResult.lastChangeAt(), CATEGORY)));
    }

    private static List<ObjectiveEvent> retarget(Situation situation, KeyResult keyResult, Metric metric) {
        Metric before = keyResult.metric();
        if (before.equals(metric)) {
            return List.of();
        }
        requireInWork(situation, keyResult);
        if (!before.type().equals(metric.type()) && keyResult.hasReadings()) {
            throw RuleBroken.conflict(
                    "metric-has-readings",
                    "metric.type",
                    "A key result keeps the type of its metric once there is a reading.",
                    before.type() + "; or drop the key result and add another one");
        }
        if (metric.equals(Baselines.followed(situation, keyResult))) {
            return List.of();
        }
        List<ObjectiveEvent> events = new ArrayList<>();
        events.add(new KeyResultRetargeted(
                situation.id(),
                keyResult.id(),
                metric,
                situation.actOnceCommitted(
                        keyResult.lastChangeAt(), Easing.eases(before, metric) ? SENTENCE : CATEGORY)));
        events.addAll(Baselines.ended(situation, keyResult, metric));
        return events;
    }

    private static List<ObjectiveEvent> reweight(Situation situation, KeyResult keyResult, Weight weight) {
        if (keyResult.weight().compareTo(weight.value()) == 0) {
            return List.of();
        }
        requireInWork(situation, keyResult);
        return List.of(new KeyResultReweighted(
                situation.id(),
                keyResult.id(),
                weight.value(),
                situation.actOnceCommitted(keyResult.lastChangeAt(), CATEGORY)));
    }

    private static List<ObjectiveEvent> assignOwner(
            Situation situation, KeyResult keyResult, @Nullable String ownerId) {
        if (Objects.equals(keyResult.ownerId(), ownerId)) {
            return List.of();
        }
        situation.requireInWork();
        return List.of(new KeyResultOwnerAssigned(
                situation.id(), keyResult.id(), ownerId, situation.act(keyResult.lastChangeAt(), NOTHING)));
    }

    private static List<ObjectiveEvent> reschedule(Situation situation, KeyResult keyResult, @Nullable LocalDate due) {
        if (Objects.equals(keyResult.due(), due)) {
            return List.of();
        }
        requireInWork(situation, keyResult);
        requireWithinCycle(situation, due);
        return List.of(new KeyResultRescheduled(
                situation.id(), keyResult.id(), due, situation.actOnceCommitted(keyResult.lastChangeAt(), CATEGORY)));
    }

    private static List<ObjectiveEvent> drop(Situation situation, KeyResult keyResult) {
        if (keyResult.dropped()) {
            return List.of();
        }
        situation.requireInWork();
        return List.of(new KeyResultDropped(
                situation.id(), keyResult.id(), situation.actOnceCommitted(keyResult.lastChangeAt(), SENTENCE)));
    }

    /** Taking a key result up again is an addition to what was committed. */
    private static List<ObjectiveEvent> restore(Situation situation, KeyResult keyResult) {
        if (!keyResult.dropped()) {
            return List.of();
        }
        situation.requireInWork();
        return List.of(new KeyResultRestored(
                situation.id(), keyResult.id(), situation.actOnceCommitted(keyResult.lastChangeAt(), SENTENCE)));
    }

    private static void requireInWork(Situation situation, KeyResult keyResult) {
        situation.requireInWork();
        if (keyResult.dropped()) {
            throw RuleBroken.conflict(
                    "key-result-dropped",
                    "keyResultId",
                    "The definition of a dropped key result does not change.",
                    "restore the key result first");
        }
    }

    private static void requireFree(Situation situation, Wording wording, @Nullable KeyResult itself) {
        boolean taken = situation.goal().keyResults().values().stream()
                .anyMatch(other ->
                        other != itself && SingleLine.key(other.wording()).equals(wording.key()));
        if (taken) {
            throw RuleBroken.conflict("wording-taken", "wording", "Another key result of this goal has this wording.");
        }
    }

    private static void requireWithinCycle(Situation situation, @Nullable LocalDate due) {
        if (due == null) {
            return;
        }
        CycleFacts cycle = situation.cycle();
        if (!cycle.contains(due, due)) {
            throw RuleBroken.invalid("due-outside-cycle", "due", "A key result is due within its cycle.", cycle.days());
        }
    }
}
