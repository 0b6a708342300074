package dev.cairn.command.objective;

import static dev.cairn.command.ReasonNeeded.NOTHING;

import dev.cairn.command.CycleFacts;
import dev.cairn.command.Dating;
import dev.cairn.command.ObjectiveFacts;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Surroundings;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.KeyResultPredecessorNamed;
import dev.cairn.events.objective.KeyResultPredecessorWithdrawn;
import dev.cairn.events.objective.ObjectiveCarriedForward;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.PredecessorNamed;
import dev.cairn.events.objective.PredecessorWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How goals go on through cycles: a line from the earlier to the later one. Each link is a subject of its own. */
final class Lineage {

    private Lineage() {}

    static List<ObjectiveEvent> decide(Situation situation, LineageCommand command) {
        return switch (command) {
            case NamePredecessor name -> name(situation, name);
            case WithdrawPredecessor withdraw -> withdraw(situation, withdraw.keyResultId());
            case CarryForwardObjective carry -> carry(situation, carry);
        };
    }

    private static List<ObjectiveEvent> name(Situation situation, NamePredecessor name) {
        Goal goal = situation.goal();
        String predecessorId = name.predecessorId().value();
        List<ObjectiveEvent> events = new ArrayList<>();
        if (!predecessorId.equals(goal.predecessor().id())) {
            requireEarlier(situation, name.predecessorId());
            if (goal.predecessor().id() != null) {
                throw RuleBroken.conflict(
                        "predecessor-there",
                        "predecessorId",
                        "A goal goes on with one other goal at most.",
                        "withdraw " + goal.predecessor().id() + " first");
            }
            events.add(new PredecessorNamed(
                    situation.id(),
                    predecessorId,
                    situation.act(since(goal.existsFrom(), goal.predecessor()), NOTHING)));
        }
        for (int i = 0; i < name.keyResults().size(); i++) {
            NamePredecessor.Link link = name.keyResults().get(i);
            KeyResult keyResult = situation.keyResult(link.keyResultId(), "keyResults[" + i + "].keyResultId");
            if (!isLinked(keyResult, link)) {
                events.add(named(situation, name.predecessorId(), keyResult, link, i));
            }
        }
        if (!events.isEmpty()) {
            situation.openCycle();
        }
        return events;
    }

    private static boolean isLinked(KeyResult keyResult, NamePredecessor.Link link) {
        return link.predecessorId().value().equals(keyResult.predecessor().id())
                && link.baselineFollows() == keyResult.baselineFollows();
    }

    private static KeyResultPredecessorNamed named(
            Situation situation, ObjectiveId predecessorId, KeyResult keyResult, NamePredecessor.Link link, int index) {
        String there = keyResult.predecessor().id();
        String path = "keyResults[" + index + "]";
        if (there != null && !there.equals(link.predecessorId().value())) {
            throw RuleBroken.conflict(
                    "predecessor-there",
                    path + ".predecessorId",
                    "A key result goes on with one other key result at most.",
                    "withdraw " + there + " first");
        }
        if (!situation.around().hasKeyResult(predecessorId, link.predecessorId())) {
            throw RuleBroken.notFound(
                    "predecessor-unknown", path + ".predecessorId", "The goal's predecessor has no such key result.");
        }
        if (link.baselineFollows() && situation.goal().publishedAt() != null) {
            throw RuleBroken.conflict(
                    "baseline-fixed",
                    path + ".baselineFollows",
                    "The baseline of a goal that was published follows nothing any more.",
                    "false");
        }
        return new KeyResultPredecessorNamed(
                situation.id(),
                keyResult.id(),
                link.predecessorId().value(),
                link.baselineFollows(),
                situation.act(since(keyResult.existsFrom(), keyResult.predecessor()), NOTHING));
    }

    private static List<ObjectiveEvent> withdraw(Situation situation, @Nullable KeyResultId keyResultId) {
        Goal goal = situation.goal();
        List<ObjectiveEvent> events = new ArrayList<>();
        List<KeyResult> keyResults = keyResultId == null
                ? List.copyOf(goal.keyResults().values())
                : List.of(situation.keyResult(keyResultId));
        for (KeyResult keyResult : keyResults) {
            String predecessorId = keyResult.predecessor().id();
            if (predecessorId != null) {
                events.add(new KeyResultPredecessorWithdrawn(
                        situation.id(),
                        keyResult.id(),
                        predecessorId,
                        situation.act(since(keyResult.existsFrom(), keyResult.predecessor()), NOTHING)));
            }
        }
        String predecessorId = goal.predecessor().id();
        if (keyResultId == null && predecessorId != null) {
            events.add(new PredecessorWithdrawn(
                    situation.id(),
                    predecessorId,
                    situation.act(since(goal.existsFrom(), goal.predecessor()), NOTHING)));
        }
        if (!events.isEmpty()) {
            situation.openCycle();
        }
        return events;
    }

    private static List<ObjectiveEvent> carry(Situation situation, CarryForwardObjective carry) {
        Goal goal = situation.goal();
        ObjectiveCarriedForward known = goal.carriedTo(carry.toObjectiveId().value());
        List<String> named =
                carry.keyResultIds().stream().map(KeyResultId::value).toList();
        if (known != null) {
            if (known.toCycleId().equals(carry.toCycleId().value())
                    && (named.isEmpty() || known.keyResultIds().equals(named))) {
                return List.of();
            }
            throw RuleBroken.conflict(
                    "already-carried", "toObjectiveId", "The goal goes on in that other one already, otherwise.");
        }
        CycleFacts own = situation.openCycle();
        situation.requireStage(
                Set.of(Stage.PUBLISHED, Stage.CLOSED),
                "A goal that was published, and not dropped, is carried forward.");
        if (carry.toObjectiveId().equals(situation.objectiveId())) {
            throw RuleBroken.invalid("carried-to-itself", "toObjectiveId", "A goal does not go on in itself.");
        }
        requireLater(situation.around(), own, carry.toCycleId());
        ObjectiveFacts to = situation.around().objective(carry.toObjectiveId());
        if (to == null || !to.cycleId().equals(carry.toCycleId())) {
            throw RuleBroken.notFound("objective-unknown", "toObjectiveId", "There is no such goal in that cycle.");
        }
        for (int i = 0; i < carry.keyResultIds().size(); i++) {
            String path = "keyResultIds[" + i + "]";
            if (situation.keyResult(carry.keyResultIds().get(i), path).dropped()) {
                throw RuleBroken.conflict("key-result-dropped", path, "A dropped key result does not go on.");
            }
        }
        List<String> carried = named.isEmpty() ? kept(goal) : named;
        if (carried.isEmpty()) {
            throw RuleBroken.conflict("nothing-carried", "keyResultIds", "At least one key result goes on.");
        }
        return List.of(new ObjectiveCarriedForward(
                situation.id(),
                carry.toObjectiveId().value(),
                carry.toCycleId().value(),
                carried,
                situation.act(Dating.latest(goal.existsFrom(), goal.lastCarriedAt()), NOTHING)));
    }

    private static List<String> kept(Goal goal) {
        return goal.keyResults().values().stream()
                .filter(keyResult -> !keyResult.dropped())
                .map(KeyResult::id)
                .toList();
    }

    private static void requireEarlier(Situation situation, ObjectiveId predecessorId) {
        Surroundings around = situation.around();
        if (predecessorId.equals(situation.objectiveId())) {
            throw RuleBroken.invalid("own-predecessor", "predecessorId", "A goal does not go on with itself.");
        }
        ObjectiveFacts predecessor = around.objective(predecessorId);
        if (predecessor == null) {
            throw RuleBroken.notFound("predecessor-unknown", "predecessorId", "There is no such goal to go on with.");
        }
        CycleFacts earlier = around.cycle(predecessor.cycleId());
        CycleFacts own = situation.cycle();
        if (earlier == null || !earlier.firstDay().isBefore(own.firstDay())) {
            throw RuleBroken.conflict(
                    "predecessor-not-earlier",
                    "predecessorId",
                    "A goal goes on with one of a cycle that began earlier.",
                    "a goal of a cycle from before " + own.firstDay());
        }
    }

    private static void requireLater(Surroundings around, CycleFacts own, CycleId toCycleId) {
        CycleFacts later = around.cycle(toCycleId);
        if (later == null) {
            throw RuleBroken.notFound("cycle-unknown", "toCycleId", "There is no such cycle.");
        }
        if (later.closed()) {
            throw RuleBroken.conflict("cycle-closed", "toCycleId", "A closed cycle takes on no more goals.");
        }
        if (!later.firstDay().isAfter(own.firstDay())) {
            throw RuleBroken.conflict(
                    "cycle-not-later",
                    "toCycleId",
                    "A goal is carried into a cycle that begins later.",
                    "a cycle from after " + own.firstDay());
        }
    }

    private static Instant since(Instant existsFrom, Predecessor predecessor) {
        Instant last = predecessor.lastChangeAt();
        return last == null ? existsFrom : last;
    }
}
