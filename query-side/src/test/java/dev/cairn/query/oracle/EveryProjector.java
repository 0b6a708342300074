package dev.cairn.query.oracle;

import dev.cairn.query.Memory;
import dev.cairn.query.Projector;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.Schemas;
import dev.cairn.query.activity.ActivityProjector;
import dev.cairn.query.audit.AuditProjector;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.ProgressProjector;
import dev.cairn.query.retrospective.RetrospectiveProjector;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The projectors whose rows the oracles look at, in the order in which they are fed. */
final class EveryProjector {

    private EveryProjector() {}

    /** New ones, which hold nothing yet. */
    static List<Projector> fresh() {
        return fresh(Memory.ofHeap());
    }

    /** New ones, which hold no more than that between batches. */
    static List<Projector> fresh(Memory memory) {
        QueryDatabase database = QueryDatabase.get();
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Journal journal = new Journal(database.jdbc());
        return List.of(
                new JournalProjector(jdbc),
                new ActivityProjector(jdbc, Schemas.LIVE),
                new DirectoryProjector(jdbc, journal),
                new AuditProjector(jdbc, journal, memory),
                new ProgressProjector(jdbc, journal, memory),
                new RetrospectiveProjector(jdbc, journal));
    }
}
