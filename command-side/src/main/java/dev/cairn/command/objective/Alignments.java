package dev.cairn.command.objective;

import static dev.cairn.command.ReasonNeeded.NOTHING;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Surroundings;
import dev.cairn.events.objective.AlignmentWithdrawn;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveAligned;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which goals a goal serves. Each edge is a subject of its own. */
final class Alignments {

    private Alignments() {}

    static List<ObjectiveEvent> decide(Situation situation, AlignmentCommand command) {
        return switch (command) {
            case AlignObjective align -> align(situation, align);
            case WithdrawAlignment withdraw -> withdraw(situation, withdraw);
        };
    }

    private static List<ObjectiveEvent> align(Situation situation, AlignObjective align) {
        Alignment.Target target = target(align.toObjectiveId(), align.toKeyResultId());
        Alignment known = situation.goal().alignment(target);
        if (known != null && known.declared()) {
            return List.of();
        }
        situation.requireInWork();
        requireTarget(situation, align.toObjectiveId(), align.toKeyResultId());
        return List.of(new ObjectiveAligned(
                situation.id(),
                target.objectiveId(),
                target.keyResultId(),
                situation.act(lastChangeAt(situation, known), NOTHING)));
    }

    private static List<ObjectiveEvent> withdraw(Situation situation, WithdrawAlignment withdraw) {
        Alignment.Target target = target(withdraw.toObjectiveId(), withdraw.toKeyResultId());
        Alignment known = situation.goal().alignment(target);
        if (known == null || !known.declared()) {
            return List.of();
        }
        situation.requireInWork();
        return List.of(new AlignmentWithdrawn(
                situation.id(),
                target.objectiveId(),
                target.keyResultId(),
                situation.act(known.lastChangeAt(), NOTHING)));
    }

    private static void requireTarget(Situation situation, ObjectiveId served, @Nullable KeyResultId keyResult) {
        Surroundings around = situation.around();
        if (served.equals(situation.objectiveId())) {
            throw RuleBroken.invalid("aligned-with-itself", "toObjectiveId", "A goal does not serve itself.");
        }
        if (around.objective(served) == null) {
            throw RuleBroken.notFound("served-objective-unknown", "toObjectiveId", "There is no such goal to serve.");
        }
        if (keyResult != null && !around.hasKeyResult(served, keyResult)) {
            throw RuleBroken.notFound(
                    "served-key-result-unknown", "toKeyResultId", "The goal to serve has no such key result.");
        }
        if (around.serves(served, situation.objectiveId())) {
            throw RuleBroken.conflict(
                    "alignment-circle", "toObjectiveId", "Goals do not serve each other in a circle.");
        }
    }

    private static Instant lastChangeAt(Situation situation, @Nullable Alignment known) {
        return known == null ? situation.goal().existsFrom() : known.lastChangeAt();
    }

    private static Alignment.Target target(ObjectiveId objectiveId, @Nullable KeyResultId keyResultId) {
        return new Alignment.Target(objectiveId.value(), keyResultId == null ? null : keyResultId.value());
    }
}
