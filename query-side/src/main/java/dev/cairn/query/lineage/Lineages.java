package dev.cairn.query.lineage;

import dev.cairn.events.objective.Metric;
import dev.cairn.events.organisation.Settings;
import dev.cairn.query.Basis;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.directory.DirectoryView;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.progress.FollowedBaseline;
import dev.cairn.query.progress.GoalMeans;
import dev.cairn.query.progress.GoalsView;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts lines together from what there is at a viewpoint, wherever that comes from. */
public final class Lineages {

    private final Viewpoint viewpoint;
    private final DirectoryView directory;
    private final GoalsView goals;

    public Lineages(Viewpoint viewpoint, DirectoryView directory, GoalsView goals) {
        this.viewpoint = viewpoint;
        this.directory = directory;
        this.goals = goals;
    }

    /** @throws NotThereException where the goal was not set at that viewpoint */
    public Lineage of(FindLineage question, long position) {
        Map<String, ObjectiveStanding> line = line(question.objectiveId());
        Settings settings = directory.settings();
        Map<String, CycleStanding> cycles =
                directory.cycles().stream().collect(Collectors.toMap(CycleStanding::cycleId, Function.identity()));
        Map<String, List<KeyResultStanding>> keyResults = goals.keyResults(line.keySet());
        Set<String> carried = line.values().stream()
                .filter(ObjectiveStanding::goesOn)
                .map(ObjectiveStanding::predecessorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Lineage.OfGoal> told = line.values().stream()
                .sorted(Comparator.comparing((ObjectiveStanding goal) -> firstDay(cycles.get(goal.cycleId())))
                        .thenComparing(GoalsView.AS_SET))
                .map(goal -> ofGoal(
                        goal, cycles.get(goal.cycleId()), keyResults, carried.contains(goal.objectiveId()), settings))
                .toList();
        return new Lineage(Basis.of(position, viewpoint, directory.claimsUsed() || goals.claimsUsed()), told);
    }

    /** The goal, all before it and all after it. A goal is entered once: what was linked at some time may have had a circle. */
    private Map<String, ObjectiveStanding> line(String objectiveId) {
        Map<String, ObjectiveStanding> line = new LinkedHashMap<>();
        ObjectiveStanding first = find(objectiveId);
        if (first == null) {
            throw new NotThereException("objective", objectiveId);
        }
        while (first != null && line.putIfAbsent(first.objectiveId(), first) == null) {
            first = first.predecessorId() == null ? null : find(first.predecessorId());
        }
        Set<String> last = Set.copyOf(line.keySet());
        while (!last.isEmpty()) {
            Map<String, ObjectiveStanding> next = new LinkedHashMap<>();
            for (ObjectiveStanding goal : goals.successors(last)) {
                if (!line.containsKey(goal.objectiveId())) {
                    next.put(goal.objectiveId(), goal);
                }
            }
            line.putAll(next);
            last = next.keySet();
        }
        return line;
    }

    private @Nullable ObjectiveStanding find(String objectiveId) {
        return goals.objectives(List.of(objectiveId)).stream().findFirst().orElse(null);
    }

    private static LocalDate firstDay(@Nullable CycleStanding cycle) {
        return cycle == null ? LocalDate.MIN : cycle.firstDay();
    }

    private Lineage.OfGoal ofGoal(
            ObjectiveStanding goal,
            @Nullable CycleStanding cycle,
            Map<String, List<KeyResultStanding>> keyResults,
            boolean carried,
            Settings settings) {
        List<KeyResultStanding> own = keyResults.getOrDefault(goal.objectiveId(), List.of());
        List<KeyResultStanding> ofPredecessor =
                goal.predecessorId() == null ? List.of() : keyResults.getOrDefault(goal.predecessorId(), List.of());
        GoalMeans means = GoalMeans.of(goal, own);
        BigDecimal score = means.score().value();
        return new Lineage.OfGoal(
                goal.objectiveId(),
                goal.predecessorId(),
                cycle == null ? null : CycleInForce.of(cycle, settings, viewpoint.at()),
                goal.teamId(),
                goal.personId(),
                goal.wording(),
                goal.kind(),
                goal.stage(),
                carried,
                means.progress(),
                means.score(),
                score == null ? null : Arithmetic.band(goal.kind(), score, settings),
                own.stream()
                        .map(keyResult -> ofKeyResult(goal, keyResult, ofPredecessor))
                        .toList());
    }

    private static Lineage.OfKeyResult ofKeyResult(
            ObjectiveStanding goal, KeyResultStanding keyResult, List<KeyResultStanding> ofPredecessor) {
        Metric followed = FollowedBaseline.of(goal, keyResult, ofPredecessor);
        Score score = keyResult.score();
        return new Lineage.OfKeyResult(
                keyResult.definition().keyResultId(),
                keyResult.definition().predecessorId(),
                keyResult.definition().wording(),
                followed == null ? keyResult.definition().metric() : followed,
                followed != null,
                keyResult.measurement().value(),
                keyResult.measurement().stepsDone(),
                keyResult.progress(),
                score == null ? null : score.value(),
                keyResult.droppedAt());
    }
}
