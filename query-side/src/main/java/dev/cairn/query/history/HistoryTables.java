package dev.cairn.query.history;

import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.AuditTables;
import dev.cairn.query.journal.Journal;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of goals as it is stored: in the journal and in the audit trail. */
public final class HistoryTables implements HistoryView {

    private final JdbcClient jdbc;
    private final Viewpoint viewpoint;

    public HistoryTables(JdbcClient jdbc, Viewpoint viewpoint) {
        this.jdbc = jdbc;
        this.viewpoint = viewpoint;
    }

    @Override
    public List<RecordedEvent> events(String objectiveId) {
        return new Journal(jdbc).ofStream(objectiveId);
    }

    @Override
    public Collection<String> onceServing(String objectiveId) {
        return jdbc.sql("""
                select distinct objective_id from journal.event
                where name = 'objective.objective-aligned' and data ->> 'toObjectiveId' = :objective
                """).param("objective", objectiveId).query(String.class).list();
    }

    @Override
    public List<AuditEntry> timeline(String objectiveId) {
        return AuditTables.ofObjective(jdbc, objectiveId, viewpoint);
    }
}
