package dev.cairn.query.retrospective;

import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.query.EmptyTables;
import dev.cairn.query.Filling;
import dev.cairn.query.Projector;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Schemas;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.standing.StandingKeeper;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps retrospectives as they stood. It follows the journal, which it reads. */
public final class RetrospectiveProjector implements Projector {

    private static final String NAME = "retrospective";

    private final StandingKeeper<RetrospectiveFold.Slots, RetrospectiveStanding> retrospectives;

    public RetrospectiveProjector(JdbcTemplate jdbc, Journal journal) {
        this(jdbc, journal, Schemas.LIVE);
    }

    /** @param schemas says where it is written */
    public RetrospectiveProjector(JdbcTemplate jdbc, Journal journal, Schemas schemas) {
        this.retrospectives = new StandingKeeper<>(
                journal,
                RetrospectiveTables.table(jdbc, schemas.of(NAME)),
                event -> event instanceof RetrospectiveEvent retrospective ? retrospective.retrospectiveId() : null,
                id -> new RetrospectiveFold());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Filling> filling(EmptyTables tables) {
        return Optional.of(retrospectives.filling(tables));
    }

    @Override
    public void project(long after, List<RecordedEvent> batch) {
        retrospectives.take(after, batch);
    }
}
