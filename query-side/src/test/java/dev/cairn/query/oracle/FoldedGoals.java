package dev.cairn.query.oracle;

import dev.cairn.events.objective.KeyResultEvent;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.progress.GoalsView;
import dev.cairn.query.progress.KeyResultHistory;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.ObjectiveHistory;
import dev.cairn.query.progress.ObjectiveStanding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goals from events. */
final class FoldedGoals implements GoalsView {

    private final List<RecordedEvent> events;
    private final Viewpoint viewpoint;
    private boolean claimsUsed;

    FoldedGoals(List<RecordedEvent> events, Viewpoint viewpoint) {
        this.events = events;
        this.viewpoint = viewpoint;
    }

    @Override
    public List<ObjectiveStanding> objectivesOfCycles(Collection<String> cycleIds) {
        return objectivesThat(objective -> cycleIds.contains(objective.cycleId()));
    }

    @Override
    public List<ObjectiveStanding> objectives(Collection<String> objectiveIds) {
        return objectivesThat(objective -> objectiveIds.contains(objective.objectiveId()));
    }

    @Override
    public List<ObjectiveStanding> successors(Collection<String> objectiveIds) {
        return objectivesThat(
                objective -> objective.predecessorId() != null && objectiveIds.contains(objective.predecessorId()));
    }

    @Override
    public Map<String, List<KeyResultStanding>> keyResults(Collection<String> objectiveIds) {
        Folded<KeyResultStanding> folded = Folded.of(
                events.stream()
                        .filter(event -> objectiveIds.contains(event.streamId()))
                        .toList(),
                viewpoint,
                event -> event.event() instanceof KeyResultEvent keyResult ? keyResult.keyResultId() : null,
                KeyResultHistory::new);
        claimsUsed |= folded.claimsUsed();
        return folded.standings().stream()
                .sorted(AS_ADDED)
                .collect(Collectors.groupingBy(
                        keyResult -> keyResult.definition().objectiveId()));
    }

    @Override
    public boolean claimsUsed() {
        return claimsUsed;
    }

    private List<ObjectiveStanding> objectivesThat(Predicate<ObjectiveStanding> wanted) {
        return events.stream()
                .map(RecordedEvent::streamId)
                .distinct()
                .map(stream -> Folded.of(
                        events.stream()
                                .filter(event -> event.streamId().equals(stream))
                                .toList(),
                        viewpoint,
                        FoldedGoals::objective,
                        ObjectiveHistory::new))
                .filter(folded -> folded.standings().stream().anyMatch(wanted))
                .peek(folded -> claimsUsed |= folded.claimsUsed())
                .flatMap(folded -> folded.standings().stream())
                .sorted(AS_SET)
                .toList();
    }

    private static @Nullable String objective(RecordedEvent event) {
        return event.event() instanceof ObjectiveEvent goal && !(goal instanceof KeyResultEvent)
                ? goal.objectiveId()
                : null;
    }
}
