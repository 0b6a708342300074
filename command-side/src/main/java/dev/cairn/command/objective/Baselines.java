package dev.cairn.command.objective;

import static dev.cairn.command.ReasonNeeded.NOTHING;

import dev.cairn.command.ReadingFacts;
import dev.cairn.events.Act;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.KeyResultPredecessorNamed;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Baselines that follow. A key result that was carried forward starts from where its predecessor is last read, and goes on
 * following it until its goal is published; then the baseline is fixed. Whoever gives it a baseline of their own ends that.
 */
final class Baselines {

    private Baselines() {}

    /** What fixes the baselines that still follow, when the goal is published. A file says each baseline itself. */
    static List<ObjectiveEvent> fixed(Situation situation) {
        List<ObjectiveEvent> events = new ArrayList<>();
        for (KeyResult keyResult : situation.goal().keyResults().values()) {
            Metric followed = keyResult.dropped() ? null : followed(situation, keyResult);
            if (followed != null && !followed.equals(keyResult.metric())) {
                Act act = situation.act(keyResult.lastChangeAt(), NOTHING);
                events.add(new KeyResultRetargeted(
                        situation.id(),
                        keyResult.id(),
                        followed,
                        new Act(act.effectiveAt(), act.by(), act.claimedAt(), null, null)));
            }
        }
        return events;
    }

    /** The measure that the key result would have if its goal were published now; null where it follows nothing. */
    static @Nullable Metric followed(Situation situation, KeyResult keyResult) {
        Goal goal = situation.goal();
        String predecessorId = goal.predecessor().id();
        String of = keyResult.predecessor().id();
        if (!keyResult.baselineFollows()
                || predecessorId == null
                || of == null
                || goal.publishedAt() != null
                || situation.occasion().imported()) {
            return null;
        }
        ReadingFacts last = situation.around().lastReading(new ObjectiveId(predecessorId), new KeyResultId(of));
        return keyResult.metric().continuedFrom(last.value(), last.stepsDone());
    }

    /** What ends the following, where that measure is not what it would have had; nothing where it goes on. */
    static List<ObjectiveEvent> ended(Situation situation, KeyResult keyResult, Metric metric) {
        Metric followed = followed(situation, keyResult);
        if (followed == null || startsAsBefore(keyResult.metric(), metric) || startsAsBefore(followed, metric)) {
            return List.of();
        }
        return List.of(new KeyResultPredecessorNamed(
                situation.id(),
                keyResult.id(),
                Objects.requireNonNull(keyResult.predecessor().id()),
                false,
                situation.act(keyResult.lastChangeAt(), NOTHING)));
    }

    private static boolean startsAsBefore(Metric before, Metric metric) {
        return before.type().equals(metric.type())
                && (before.baseline() == null
                        ? Objects.equals(before.steps(), metric.steps())
                        : metric.baseline() != null && before.baseline().compareTo(metric.baseline()) == 0);
    }
}
