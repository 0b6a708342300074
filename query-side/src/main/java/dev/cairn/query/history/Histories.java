package dev.cairn.query.history;

import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.organisation.Settings;
import dev.cairn.query.Basis;
import dev.cairn.query.NotThereException;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.directory.DirectoryView;
import dev.cairn.query.progress.Alignment;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.progress.GoalFold;
import dev.cairn.query.progress.GoalMeans;
import dev.cairn.query.progress.GoalsView;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.ObjectiveStanding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts one goal together from what there is at a viewpoint, wherever that comes from. */
public final class Histories {

    private final Viewpoint viewpoint;
    private final DirectoryView directory;
    private final GoalsView goals;
    private final HistoryView history;

    public Histories(Viewpoint viewpoint, DirectoryView directory, GoalsView goals, HistoryView history) {
        this.viewpoint = viewpoint;
        this.directory = directory;
        this.goals = goals;
        this.history = history;
    }

    /** @throws NotThereException where the goal was not set at that viewpoint */
    public ObjectiveInFull of(String objectiveId, long position) {
        List<RecordedEvent> all = history.events(objectiveId);
        List<RecordedEvent> events = all.stream().filter(viewpoint::sees).toList();
        GoalFold fold = GoalFold.of(objectiveId);
        for (RecordedEvent event : events) {
            fold = fold.with(event.position(), (ObjectiveEvent) event.event());
        }
        ObjectiveStanding objective = fold.objective().standing();
        if (objective == null) {
            throw new NotThereException("objective", objectiveId);
        }
        Settings settings = directory.settings();
        CycleStanding cycle = directory.cycle(objective.cycleId());
        GoalMeans means = GoalMeans.of(objective, fold.keyResultStandings());
        BigDecimal score = means.score().value();
        List<KeyResultInFull> keyResults = new KeyResultHistories(
                        fold, objective, ofPredecessor(objective), events, cycle, settings, viewpoint.at())
                .all();
        List<AlignedGoal> serves = serves(objective);
        List<AlignedGoal> servedBy = servedBy(objective, fold.keyResultStandings());
        List<LinkedGoal> predecessor = objective.predecessorId() == null
                ? List.of()
                : linked(goals.objectives(List.of(objective.predecessorId())));
        List<LinkedGoal> successors = linked(goals.successors(List.of(objectiveId)));
        boolean claimed = all.stream().anyMatch(RecordedEvent::claimed);
        return new ObjectiveInFull(
                Basis.of(position, viewpoint, claimed || directory.claimsUsed() || goals.claimsUsed()),
                objective,
                cycle == null ? null : CycleInForce.of(cycle, settings, viewpoint.at()),
                means,
                score == null ? null : Arithmetic.band(objective.kind(), score, settings),
                keyResults,
                fold.objective().initiatives(),
                serves,
                servedBy,
                predecessor.isEmpty() ? null : predecessor.getFirst(),
                successors,
                history.timeline(objectiveId));
    }

    private List<KeyResultStanding> ofPredecessor(ObjectiveStanding objective) {
        String id = objective.predecessorId();
        return id == null ? List.of() : goals.keyResults(List.of(id)).getOrDefault(id, List.of());
    }

    private static List<LinkedGoal> linked(List<ObjectiveStanding> others) {
        return others.stream()
                .map(other -> new LinkedGoal(
                        other.objectiveId(), other.wording(), other.cycleId(), other.teamId(), other.stage()))
                .toList();
    }

    private List<AlignedGoal> serves(ObjectiveStanding objective) {
        Set<String> ids = new LinkedHashSet<>();
        objective.alignments().forEach(alignment -> ids.add(alignment.toObjectiveId()));
        Map<String, ObjectiveStanding> served = goals.objectives(ids).stream()
                .collect(Collectors.toMap(ObjectiveStanding::objectiveId, Function.identity()));
        Map<String, List<KeyResultStanding>> keyResults = goals.keyResults(ids);
        return objective.alignments().stream()
                .map(alignment -> aligned(
                        alignment.toObjectiveId(),
                        served.get(alignment.toObjectiveId()),
                        alignment,
                        keyResults.getOrDefault(alignment.toObjectiveId(), List.of())))
                .toList();
    }

    private List<AlignedGoal> servedBy(ObjectiveStanding objective, List<KeyResultStanding> own) {
        List<AlignedGoal> servedBy = new ArrayList<>();
        for (ObjectiveStanding other : goals.objectives(history.onceServing(objective.objectiveId()))) {
            for (Alignment alignment : other.alignments()) {
                if (alignment.toObjectiveId().equals(objective.objectiveId())) {
                    servedBy.add(aligned(other.objectiveId(), other, alignment, own));
                }
            }
        }
        return servedBy;
    }

    /** @param served the key results of the goal that is served */
    private static AlignedGoal aligned(
            String otherId, @Nullable ObjectiveStanding other, Alignment alignment, List<KeyResultStanding> served) {
        String keyResultId = alignment.toKeyResultId();
        String keyResultWording = served.stream()
                .map(KeyResultStanding::definition)
                .filter(definition -> definition.keyResultId().equals(keyResultId))
                .map(definition -> definition.wording())
                .findFirst()
                .orElse(null);
        return new AlignedGoal(
                otherId,
                other == null ? null : other.wording(),
                other == null ? null : other.cycleId(),
                other == null ? null : other.teamId(),
                keyResultId,
                keyResultWording,
                alignment.since());
    }
}
