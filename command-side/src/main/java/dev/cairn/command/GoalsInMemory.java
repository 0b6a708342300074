package dev.cairn.command;

import dev.cairn.command.ClosingFacts.GoalLacks;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultRestored;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectiveClosed;
import dev.cairn.events.objective.ObjectiveDeclined;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectiveProposed;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveReopened;
import dev.cairn.events.objective.ObjectiveReturned;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.PredecessorNamed;
import dev.cairn.events.objective.PredecessorWithdrawn;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.objective.ScoresReviewed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far goals are, and what of them is scored: made of the events they are given. */
final class GoalsInMemory {

    private enum Stage {
        DRAFT,
        PROPOSED,
        PUBLISHED,
        CLOSED,
        DROPPED,
        DECLINED
    }

    private static final class Goal {
        private final String cycleId;
        private Stage stage = Stage.DRAFT;
        private Stage beforeDrop = Stage.DRAFT;
        private boolean reviewed;
        private @Nullable String predecessorId;
        private final Set<String> keyResults = new HashSet<>();
        private final Set<String> dropped = new HashSet<>();
        private final Set<String> scored = new HashSet<>();

        private Goal(String cycleId) {
            this.cycleId = cycleId;
        }
    }

    private final Map<String, Goal> goals = new HashMap<>();

    void apply(ObjectiveEvent event) {
        if (event instanceof ObjectiveSet set) {
            goals.putIfAbsent(set.objectiveId(), new Goal(set.cycleId()));
            return;
        }
        Goal goal = goals.get(event.objectiveId());
        if (goal != null) {
            apply(goal, event);
        }
    }

    void forget(ObjectiveId objectiveId) {
        goals.remove(objectiveId.value());
    }

    private static void apply(Goal goal, ObjectiveEvent event) {
        switch (event) {
            case ObjectiveProposed ignored -> goal.stage = Stage.PROPOSED;
            case ObjectiveReturned ignored -> goal.stage = Stage.DRAFT;
            case ObjectiveDeclined ignored -> goal.stage = Stage.DECLINED;
            case ObjectivePublished ignored -> goal.stage = Stage.PUBLISHED;
            case ObjectiveClosed ignored -> goal.stage = Stage.CLOSED;
            case ObjectiveDropped ignored -> {
                goal.beforeDrop = goal.stage;
                goal.stage = Stage.DROPPED;
            }
            case ObjectiveReopened ignored ->
                goal.stage = switch (goal.stage) {
                    case CLOSED -> Stage.PUBLISHED;
                    case DECLINED -> Stage.PROPOSED;
                    case DROPPED -> goal.beforeDrop;
                    case DRAFT, PROPOSED, PUBLISHED -> goal.stage;
                };
            case PredecessorNamed named -> goal.predecessorId = named.predecessorId();
            case PredecessorWithdrawn ignored -> goal.predecessorId = null;
            case ScoresReviewed ignored -> goal.reviewed = true;
            case KeyResultAdded added -> goal.keyResults.add(added.keyResultId());
            case KeyResultScored scored -> {
                goal.scored.add(scored.keyResultId());
                goal.reviewed = false;
            }
            case ScoreCorrected ignored -> goal.reviewed = false;
            case KeyResultDropped dropped -> goal.dropped.add(dropped.keyResultId());
            case KeyResultRestored restored -> goal.dropped.remove(restored.keyResultId());
            default -> {
                // The end of a cycle does not depend on it.
            }
        }
    }

    /** The goals in force that go on in another one, which is not given up. */
    List<ObjectiveId> carriedInForce(CycleId cycleId) {
        Set<String> goneOnWith = new HashSet<>();
        for (Goal goal : goals.values()) {
            if (goal.predecessorId != null && goal.stage != Stage.DECLINED && goal.stage != Stage.DROPPED) {
                goneOnWith.add(goal.predecessorId);
            }
        }
        return goals.entrySet().stream()
                .filter(goal -> goal.getValue().stage == Stage.PUBLISHED
                        && goal.getValue().cycleId.equals(cycleId.value())
                        && goneOnWith.contains(goal.getKey()))
                .map(Map.Entry::getKey)
                .sorted()
                .map(ObjectiveId::new)
                .toList();
    }

    /** What the goals in force or closed lack. */
    List<GoalLacks> lacks(CycleId cycleId, Map<String, ObjectiveFacts> facts) {
        List<GoalLacks> lacks = new ArrayList<>();
        goals.forEach((id, goal) -> {
            boolean counts = goal.stage == Stage.PUBLISHED || goal.stage == Stage.CLOSED;
            ObjectiveFacts known = facts.get(id);
            if (!counts || known == null || !goal.cycleId.equals(cycleId.value())) {
                return;
            }
            int unscored = (int) goal.keyResults.stream()
                    .filter(keyResult -> !goal.dropped.contains(keyResult) && !goal.scored.contains(keyResult))
                    .count();
            boolean unreviewed = !goal.reviewed && !goal.scored.isEmpty();
            if (unscored > 0 || unreviewed) {
                lacks.add(new GoalLacks(new ObjectiveId(id), known.wording(), unscored, unreviewed));
            }
        });
        lacks.sort(Comparator.comparing(GoalLacks::wording)
                .thenComparing(goal -> goal.objectiveId().value()));
        return lacks;
    }
}
