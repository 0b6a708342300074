package dev.cairn.query.directory;

import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.organisation.OrganisationEvent;
import dev.cairn.events.team.TeamEvent;
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

/** Keeps settings, cycles and teams as they stood. It follows the journal, which it reads. */
public final class DirectoryProjector implements Projector {

    private static final String NAME = "directory";

    private final StandingKeeper<Optional<SettingsStanding>, SettingsStanding> settings;
    private final StandingKeeper<CycleFold.Slots, CycleStanding> cycles;
    private final StandingKeeper<TeamFold.Slots, TeamStanding> teams;

    public DirectoryProjector(JdbcTemplate jdbc, Journal journal) {
        this(jdbc, journal, Schemas.LIVE);
    }

    /** @param schemas says where it is written */
    public DirectoryProjector(JdbcTemplate jdbc, Journal journal, Schemas schemas) {
        String schema = schemas.of(NAME);
        this.settings = new StandingKeeper<>(
                journal,
                DirectoryTables.settingsTable(jdbc, schema),
                event -> event instanceof OrganisationEvent organisation ? organisation.organisationId() : null,
                id -> SettingsStanding.FOLD);
        this.cycles = new StandingKeeper<>(
                journal,
                DirectoryTables.cycleTable(jdbc, schema),
                event -> event instanceof CycleEvent cycle ? cycle.cycleId() : null,
                id -> new CycleFold());
        this.teams = new StandingKeeper<>(
                journal,
                DirectoryTables.teamTable(jdbc, schema),
                event -> event instanceof TeamEvent team ? team.teamId() : null,
                id -> new TeamFold());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Filling> filling(EmptyTables tables) {
        Filling ofSettings = settings.filling(tables);
        Filling ofCycles = cycles.filling(tables);
        Filling ofTeams = teams.filling(tables);
        return Optional.of(streams -> {
            ofSettings.fill(streams);
            ofCycles.fill(streams);
            ofTeams.fill(streams);
        });
    }

    @Override
    public void project(long after, List<RecordedEvent> batch) {
        settings.take(after, batch);
        cycles.take(after, batch);
        teams.take(after, batch);
    }
}
