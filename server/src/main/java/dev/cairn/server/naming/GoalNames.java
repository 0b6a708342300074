package dev.cairn.server.naming;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.InitiativeAdded;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.KeyResultReworded;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What goals, key results and initiatives are called. A cycle's wordings are indexed by their loose form. */
final class GoalNames {

    private final Map<String, Goal> goals = new HashMap<>();
    private final Map<String, Goal> goalByKeyResult = new HashMap<>();
    private final Index current = new Index();
    private final Index former = new Index();
    private final Index currentKeyResults = new Index();
    private final Index formerKeyResults = new Index();

    void apply(ObjectiveEvent event) {
        switch (event) {
            case ObjectiveSet set -> {
                Goal goal = new Goal(set.objectiveId(), set.cycleId(), set.teamId(), set.personId(), set.wording());
                goals.put(set.objectiveId(), goal);
                current.add(set.cycleId(), set.wording(), set.objectiveId());
            }
            case ObjectiveReworded reworded -> {
                Goal goal = known(reworded.objectiveId());
                current.remove(goal.cycleId, goal.wording, goal.objectiveId);
                former.add(goal.cycleId, goal.wording, goal.objectiveId);
                goal.wording = reworded.wording();
                current.add(goal.cycleId, goal.wording, goal.objectiveId);
            }
            case ObjectiveMoved moved -> {
                Goal goal = known(moved.objectiveId());
                goal.teamId = moved.teamId();
                goal.personId = moved.personId();
            }
            case KeyResultAdded added -> {
                Goal goal = known(added.objectiveId());
                goal.keyResults.put(added.keyResultId(), added.wording());
                goalByKeyResult.put(added.keyResultId(), goal);
                currentKeyResults.add(goal.cycleId, added.wording(), added.keyResultId());
            }
            case KeyResultReworded reworded -> {
                Goal goal = known(reworded.objectiveId());
                String old = Objects.requireNonNull(goal.keyResults.put(reworded.keyResultId(), reworded.wording()));
                currentKeyResults.remove(goal.cycleId, old, reworded.keyResultId());
                formerKeyResults.add(goal.cycleId, old, reworded.keyResultId());
                currentKeyResults.add(goal.cycleId, reworded.wording(), reworded.keyResultId());
            }
            case InitiativeAdded added ->
                known(added.objectiveId()).initiatives.put(added.initiativeId(), added.wording());
            default -> {
                // Everything else leaves names and places as they are.
            }
        }
    }

    @Nullable
    Goal goal(String objectiveId) {
        return goals.get(objectiveId);
    }

    @Nullable
    Goal goalOf(KeyResultId keyResultId) {
        return goalByKeyResult.get(keyResultId.value());
    }

    Match<ObjectiveId> find(CycleId cycleId, @Nullable TeamId team, @Nullable PersonId person, String wording) {
        if (goals.containsKey(wording)) {
            return new Match.Exact<>(new ObjectiveId(wording));
        }
        String teamId = team == null ? null : team.value();
        String personId = person == null ? null : person.value();
        Set<String> alike = current.find(cycleId.value(), wording);
        List<String> sameWords = alike.stream()
                .filter(id -> Names.fold(known(id).wording).equals(Names.fold(wording)))
                .toList();
        List<String> here = sameWords.stream()
                .filter(id -> known(id).belongsTo(teamId, personId))
                .toList();
        if (!here.isEmpty()) {
            return one(here, ObjectiveId::new);
        }
        List<String> alikeHere = alike.stream()
                .filter(id -> known(id).belongsTo(teamId, personId))
                .toList();
        if (alikeHere.size() == 1) {
            return similarGoal(alikeHere.getFirst());
        }
        List<String> wasHere = former.find(cycleId.value(), wording).stream()
                .filter(id -> known(id).belongsTo(teamId, personId))
                .toList();
        if (!wasHere.isEmpty()) {
            return new Match.Former<>(known(wasHere.getFirst()).wording);
        }
        for (List<String> candidates : List.of(sameWords, List.copyOf(alike))) {
            if (candidates.size() == 1) {
                return similarGoal(candidates.getFirst());
            }
        }
        return new Match.None<>();
    }

    Match<KeyResultId> findKeyResult(CycleId cycleId, @Nullable ObjectiveId objectiveId, String wording) {
        if (goalByKeyResult.containsKey(wording)) {
            return new Match.Exact<>(new KeyResultId(wording));
        }
        if (objectiveId != null) {
            Goal goal = known(objectiveId.value());
            List<String> exact = Goal.worded(goal.keyResults, wording, true);
            if (!exact.isEmpty()) {
                return one(exact, KeyResultId::new);
            }
            List<String> alike = Goal.worded(goal.keyResults, wording, false);
            if (alike.size() == 1) {
                return similar(alike.getFirst());
            }
            for (String id : formerKeyResults.find(cycleId.value(), wording)) {
                String now = goal.keyResults.get(id);
                if (now != null) {
                    return new Match.Former<>(now);
                }
            }
        }
        Set<String> inCycle = currentKeyResults.find(cycleId.value(), wording);
        return inCycle.size() == 1 ? similar(inCycle.iterator().next()) : new Match.None<>();
    }

    Match<InitiativeId> findInitiative(ObjectiveId objectiveId, String wording) {
        Goal goal = known(objectiveId.value());
        if (goal.initiatives.containsKey(wording)) {
            return new Match.Exact<>(new InitiativeId(wording));
        }
        List<String> exact = Goal.worded(goal.initiatives, wording, true);
        return exact.isEmpty() ? new Match.None<>() : one(exact, InitiativeId::new);
    }

    String nameOf(String objectiveId) {
        Goal goal = known(objectiveId);
        TeamId team = goal.teamId == null ? null : new TeamId(goal.teamId);
        PersonId person = goal.personId == null ? null : new PersonId(goal.personId);
        return find(new CycleId(goal.cycleId), team, person, goal.wording)
                                instanceof Match.Exact<ObjectiveId>(ObjectiveId found)
                        && found.value().equals(objectiveId)
                ? goal.wording
                : objectiveId;
    }

    String keyResultName(String keyResultId) {
        Goal goal = knownOf(keyResultId);
        String wording = Objects.requireNonNull(goal.keyResults.get(keyResultId));
        return unique(goal.keyResults, keyResultId, wording);
    }

    String initiativeName(String objectiveId, String initiativeId) {
        Goal goal = known(objectiveId);
        String wording = goal.initiatives.get(initiativeId);
        if (wording == null) {
            throw new IllegalArgumentException("No initiative " + initiativeId + " was ever added.");
        }
        return unique(goal.initiatives, initiativeId, wording);
    }

    private static String unique(Map<String, String> wordings, String id, String wording) {
        return Goal.worded(wordings, wording, true).size() == 1 && !wordings.containsKey(wording) ? wording : id;
    }

    private Match<ObjectiveId> similarGoal(String objectiveId) {
        return new Match.Similar<>(new ObjectiveId(objectiveId), known(objectiveId).wording);
    }

    private Match<KeyResultId> similar(String keyResultId) {
        Goal goal = knownOf(keyResultId);
        return new Match.Similar<>(
                new KeyResultId(keyResultId), goal.keyResults.get(keyResultId) + "\u201d of \u201c" + goal.wording);
    }

    private static <T> Match<T> one(List<String> ids, Function<String, T> id) {
        return ids.size() == 1 ? new Match.Exact<>(id.apply(ids.getFirst())) : new Match.Ambiguous<>(ids);
    }

    private Goal known(String objectiveId) {
        Goal goal = goals.get(objectiveId);
        if (goal == null) {
            throw new IllegalArgumentException("No goal " + objectiveId + " was ever set.");
        }
        return goal;
    }

    private Goal knownOf(String keyResultId) {
        Goal goal = goalByKeyResult.get(keyResultId);
        if (goal == null) {
            throw new IllegalArgumentException("No key result " + keyResultId + " was ever added.");
        }
        return goal;
    }

    /** Ids by cycle and loose wording. */
    private static final class Index {

        private final Map<String, Map<String, Set<String>>> byCycle = new HashMap<>();

        void add(String cycleId, String wording, String id) {
            byCycle.computeIfAbsent(cycleId, cycle -> new HashMap<>())
                    .computeIfAbsent(LooseName.key(wording), key -> new LinkedHashSet<>())
                    .add(id);
        }

        void remove(String cycleId, String wording, String id) {
            find(cycleId, wording).remove(id);
        }

        Set<String> find(String cycleId, String wording) {
            Map<String, Set<String>> cycle = byCycle.get(cycleId);
            Set<String> found = cycle == null ? null : cycle.get(LooseName.key(wording));
            return found == null ? Set.of() : found;
        }
    }
}
