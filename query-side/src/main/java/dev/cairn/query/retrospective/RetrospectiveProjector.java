package dev.cairn.query.retrospective;

import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.query.Projector;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.standing.StandingKeeper;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps retrospectives as they stood. It follows the journal, which it reads. */
public final class RetrospectiveProjector implements Projector {

    private final StandingKeeper<RetrospectiveFold.Slots, RetrospectiveStanding> retrospectives;

    public RetrospectiveProjector(JdbcTemplate jdbc, Journal journal) {
        this.retrospectives = new StandingKeeper<>(
                journal,
                RetrospectiveTables.table(jdbc),
                event -> event instanceof RetrospectiveEvent retrospective ? retrospective.retrospectiveId() : null,
                id -> new RetrospectiveFold());
    }

    @Override
    public String name() {
        return "retrospective";
    }

    @Override
    public void project(long after, List<RecordedEvent> batch) {
        retrospectives.take(after, batch);
    }
}
