package dev.cairn.query.oracle;

import dev.cairn.events.objective.ObjectiveAligned;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.history.HistoryView;
import java.util.Collection;
import java.util.List;

/**
 * The history of a goal from events.
 *
 * @param all every event there is
 * @param entries the audit entries that can be seen
 */
record FoldedHistory(List<RecordedEvent> all, List<AuditEntry> entries) implements HistoryView {

    @Override
    public List<RecordedEvent> events(String objectiveId) {
        return all.stream()
                .filter(event -> event.streamId().equals(objectiveId))
                .toList();
    }

    @Override
    public Collection<String> onceServing(String objectiveId) {
        return all.stream()
                .filter(event -> event.event() instanceof ObjectiveAligned aligned
                        && aligned.toObjectiveId().equals(objectiveId))
                .map(RecordedEvent::streamId)
                .distinct()
                .toList();
    }

    @Override
    public List<AuditEntry> timeline(String objectiveId) {
        return entries.stream()
                .filter(entry -> objectiveId.equals(entry.subject().objectiveId()))
                .toList();
    }
}
