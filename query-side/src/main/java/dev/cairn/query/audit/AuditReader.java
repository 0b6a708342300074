package dev.cairn.query.audit;

import dev.cairn.query.Basis;
import dev.cairn.query.ConsistentRead;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers who changed what, when and why. */
public final class AuditReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public AuditReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** A page of the audit trail. */
    @QueryHandler
    public AuditTrail auditTrail(FindAuditTrail question) {
        return read.at(position -> {
            AuditTables tables = new AuditTables(jdbc, question.filter(), question.viewpoint());
            List<AuditEntry> entries = tables.page(question);
            boolean more = entries.size() > question.limit();
            List<AuditEntry> page = more ? entries.subList(0, question.limit()) : entries;
            boolean cut = question.viewpoint().knownAt() != null
                    && !question.viewpoint().witnessed();
            return new AuditTrail(
                    Basis.of(position, question.viewpoint(), cut && tables.anyClaimed()),
                    List.copyOf(page),
                    more ? page.getLast().position() : null);
        });
    }
}
