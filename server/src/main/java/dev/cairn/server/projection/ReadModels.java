package dev.cairn.server.projection;

import dev.cairn.query.Memory;
import dev.cairn.query.Projector;
import dev.cairn.query.Schemas;
import dev.cairn.query.activity.ActivityProjector;
import dev.cairn.query.audit.AuditProjector;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.ProgressProjector;
import dev.cairn.query.report.ReportProjector;
import dev.cairn.query.retrospective.RetrospectiveProjector;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which projections there are. */
@FunctionalInterface
public interface ReadModels {

    /** Those of this Cairn. */
    ReadModels SHIPPED = ReadModels::shipped;

    /**
     * New projectors, in the order in which they are fed: the journal is first, for the others read it.
     *
     * @param schemas says where they write and read
     * @param memory how much each may hold from one batch to the next
     */
    List<Projector> projectors(JdbcTemplate template, Schemas schemas, Memory memory);

    private static List<Projector> shipped(JdbcTemplate template, Schemas schemas, Memory memory) {
        Journal journal = new Journal(JdbcClient.create(template), schemas);
        return List.of(
                new JournalProjector(template, schemas),
                new ActivityProjector(template, schemas),
                new DirectoryProjector(template, journal, schemas),
                new AuditProjector(template, journal, memory, schemas),
                new ProgressProjector(template, journal, memory, schemas),
                new RetrospectiveProjector(template, journal, schemas),
                new ReportProjector(template, journal, schemas));
    }
}
