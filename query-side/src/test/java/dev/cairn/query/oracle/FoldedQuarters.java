package dev.cairn.query.oracle;

import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.Easing;
import dev.cairn.query.progress.GoalFold;
import dev.cairn.query.progress.Reading;
import dev.cairn.query.quarters.Eased;
import dev.cairn.query.quarters.QuartersView;
import dev.cairn.query.quarters.Said;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened to goals on their way, from events.
 *
 * @param events every event there is
 * @param entries the audit entries that can be seen
 * @param viewpoint from where
 */
record FoldedQuarters(List<RecordedEvent> events, List<AuditEntry> entries, Viewpoint viewpoint)
        implements QuartersView {

    @Override
    public Map<String, List<Said>> said(Collection<String> objectiveIds) {
        Map<String, List<Said>> said = new HashMap<>();
        for (String objectiveId : objectiveIds) {
            GoalFold fold = GoalFold.of(objectiveId);
            for (RecordedEvent event : events) {
                if (event.streamId().equals(objectiveId) && viewpoint.sees(event)) {
                    fold = fold.with(event.position(), (ObjectiveEvent) event.event());
                }
            }
            fold.keyResults().forEach((id, keyResult) -> {
                List<Said> holding = keyResult.readings().stream()
                        .filter(Reading::inForce)
                        .sorted(Comparator.comparing(
                                        (Reading reading) -> reading.rank().effectiveAt())
                                .thenComparing(Reading::checkInId))
                        .map(reading -> new Said(
                                reading.rank().effectiveAt(),
                                reading.content().confidence(),
                                reading.content().forecast()))
                        .toList();
                if (!holding.isEmpty()) {
                    said.put(id, holding);
                }
            });
        }
        return said;
    }

    @Override
    public Map<String, List<Eased>> eased(Collection<String> objectiveIds) {
        return of(objectiveIds)
                .filter(entry ->
                        entry.easing() == Easing.EASED && entry.change().equals("key-result-retargeted"))
                .collect(Collectors.groupingBy(
                        entry -> String.valueOf(entry.subject().objectiveId()),
                        Collectors.mapping(
                                entry ->
                                        new Eased(String.valueOf(entry.subject().keyResultId()), entry.effectiveAt()),
                                Collectors.toList())));
    }

    private Stream<AuditEntry> of(Collection<String> objectiveIds) {
        return entries.stream()
                .filter(entry -> entry.subject().objectiveId() != null
                        && objectiveIds.contains(entry.subject().objectiveId()));
    }
}
