package dev.cairn.query.audit;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.History;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.Projector;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Feeds a history to the journal and the audit trail, and asks for entries. */
final class AuditLog {

    static final Viewpoint NOW = Viewpoint.present(History.instant("2026-12-31"));

    private final QueryDatabase database = QueryDatabase.get();
    private final AuditReader reader = new AuditReader(
            database.jdbc(), new ConsistentRead(database.transactions(), new ProjectionPosition(database.jdbc())));

    void given(History history) {
        ProjectionSpecification.of(this::projectors).given(history.events());
    }

    private List<Projector> projectors() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        return List.of(new JournalProjector(jdbc), new AuditProjector(jdbc, new Journal(database.jdbc())));
    }

    /** All entries that meet the filter, in the order of the log. */
    List<AuditEntry> entries(AuditFilter filter) {
        return trail(filter, NOW).entries();
    }

    AuditTrail trail(AuditFilter filter, Viewpoint viewpoint) {
        return reader.auditTrail(new FindAuditTrail(filter, true, null, FindAuditTrail.MOST, viewpoint));
    }

    AuditTrail page(FindAuditTrail question) {
        return reader.auditTrail(question);
    }

    /** The entry of the event that was recorded last. */
    AuditEntry last() {
        return entries(AuditFilter.ALL).getLast();
    }
}
