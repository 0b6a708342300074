package dev.cairn.query.report;

import dev.cairn.events.report.ReportEvent;
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

/** Keeps reports as they stood. It follows the journal, which it reads. */
public final class ReportProjector implements Projector {

    private static final String NAME = "report";

    private final StandingKeeper<ReportFold.Slots, ReportStanding> reports;

    public ReportProjector(JdbcTemplate jdbc, Journal journal) {
        this(jdbc, journal, Schemas.LIVE);
    }

    /** @param schemas says where it is written */
    public ReportProjector(JdbcTemplate jdbc, Journal journal, Schemas schemas) {
        this.reports = new StandingKeeper<>(
                journal,
                ReportTables.table(jdbc, schemas.of(NAME)),
                event -> event instanceof ReportEvent report ? report.reportId() : null,
                id -> new ReportFold());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Filling> filling(EmptyTables tables) {
        return Optional.of(reports.filling(tables));
    }

    @Override
    public void project(long after, List<RecordedEvent> batch) {
        reports.take(after, batch);
    }
}
