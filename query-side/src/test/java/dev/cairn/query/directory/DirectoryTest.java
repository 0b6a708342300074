package dev.cairn.query.directory;

import static dev.cairn.query.History.instant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.Act;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.cycle.CycleReopened;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.cycle.ScoringStarted;
import dev.cairn.events.organisation.OrganisationId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.organisation.SettingsChanged;
import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamId;
import dev.cairn.events.team.TeamMoved;
import dev.cairn.events.team.TeamRenamed;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.History;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DirectoryTest {

    private static final Instant NOW = instant("2026-06-01");
    private static final String CYCLE = CycleId.fromKey("sample").value();
    private static final String COMPANY = TeamId.fromKey("company").value();
    private static final String TEAM = TeamId.fromKey("team").value();

    private final QueryDatabase database = QueryDatabase.get();
    private final ProjectionPosition position = new ProjectionPosition(database.jdbc());
    private final DirectoryReader reader =
            new DirectoryReader(database.jdbc(), new ConsistentRead(database.transactions(), position));

    @Test
    void worksByTheDefaultsUntilSomebodyMakesSettings() {
        given(new History().at("2026-03-01", act -> new SettingsChanged(OrganisationId.MAIN, berlin(), act)));

        SettingsInForce before = reader.settings(new FindSettings(asOf("2026-02-01")));
        SettingsInForce after = reader.settings(new FindSettings(asOf("2026-03-01")));

        assertThat(before.settings()).isEqualTo(Settings.DEFAULTS);
        assertThat(before.since()).isNull();
        assertThat(after.settings()).isEqualTo(berlin());
        assertThat(after.since()).isEqualTo(instant("2026-03-01"));
    }

    @Test
    void seesACycleWithTheDaysItHadThen() {
        given(new History()
                .at("2026-01-01", act -> defined("2026-01-05", "2026-03-29", act))
                .at(
                        "2026-02-01",
                        act -> new CycleRescheduled(
                                CYCLE, LocalDate.parse("2026-01-05"), LocalDate.parse("2026-04-30"), act)));

        assertThat(cycle(asOf("2026-01-20")).lastDay()).isEqualTo("2026-03-29");
        assertThat(cycle(asOf("2026-02-02")).lastDay()).isEqualTo("2026-04-30");
    }

    @Test
    void countsACyclesDaysInTheZoneInForceThen() {
        given(new History()
                .at("2026-01-01", act -> defined("2026-01-05", "2026-03-29", act))
                .at("2026-02-01", act -> new SettingsChanged(OrganisationId.MAIN, berlin(), act)));

        assertThat(cycle(asOf("2026-01-20")).end()).isEqualTo("2026-03-29T23:59:59.999Z");
        assertThat(cycle(asOf("2026-02-02")).end()).isEqualTo("2026-03-29T21:59:59.999Z");
    }

    @Test
    void aCycleGoesThroughItsStagesByItsDaysAndByWhatPeopleDo() {
        given(new History()
                .at("2026-01-01", act -> defined("2026-01-05", "2026-03-29", act))
                .at("2026-04-02", act -> new ScoringStarted(CYCLE, act))
                .at("2026-04-10", act -> new CycleClosed(CYCLE, act))
                .at("2026-04-20", act -> new CycleReopened(CYCLE, act)));

        assertThat(cycle(asOf("2026-01-02")).stage()).isEqualTo("planned");
        assertThat(cycle(asOf("2026-01-05")).stage()).isEqualTo("running");
        assertThat(cycle(asOf("2026-03-30")).stage()).isEqualTo("over");
        assertThat(cycle(asOf("2026-04-02")).stage()).isEqualTo("scoring");
        assertThat(cycle(asOf("2026-04-10")).stage()).isEqualTo("closed");
        assertThat(cycle(asOf("2026-04-10")).closedAt()).isEqualTo(instant("2026-04-10"));
        assertThat(cycle(asOf("2026-04-20")).stage()).isEqualTo("scoring");
    }

    @Test
    void aTeamThatWasDissolvedIsStillThere() {
        given(new History()
                .at("2026-01-01", act -> new TeamFormed(COMPANY, "Sample company", "company", null, false, act))
                .at("2026-01-01", act -> new TeamFormed(TEAM, "Sample team", "team", null, false, act))
                .at("2026-01-02", act -> new TeamMoved(TEAM, COMPANY, act))
                .at("2026-01-03", act -> new TeamRenamed(TEAM, "Another team", act))
                .at("2026-01-04", act -> new TeamDissolved(TEAM, act)));

        assertThat(reader.teams(new FindTeams(asOf("2026-01-03"))).teams())
                .containsExactly(
                        new TeamStanding(TEAM, "Another team", "team", COMPANY, false, null),
                        new TeamStanding(COMPANY, "Sample company", "company", null, false, null));
        assertThat(reader.teams(new FindTeams(Viewpoint.present(NOW))).teams())
                .extracting(TeamStanding::dissolvedAt)
                .containsExactly(instant("2026-01-04"), null);
    }

    @Test
    void goesByClaimsAndSaysSoUnlessOnlyWhatWasWitnessedCounts() {
        given(new History()
                .imported("2026-05-01", "2026-01-02", "2026-01-01", act -> defined("2026-01-05", "2026-03-29", act)));
        Instant february = instant("2026-02-01");

        Cycles claimed = reader.cycles(new FindCycles(new Viewpoint(null, february, false, NOW)));
        Cycles witnessed = reader.cycles(new FindCycles(new Viewpoint(null, february, true, NOW)));

        assertThat(claimed.cycles()).hasSize(1);
        assertThat(claimed.basis().claimsUsed()).isTrue();
        assertThat(witnessed.cycles()).isEmpty();
        assertThat(witnessed.basis().claimsUsed()).isFalse();
    }

    @Test
    void saysForWhichPositionAnAnswerIsTrue() {
        History history = new History().at("2026-01-01", act -> defined("2026-01-05", "2026-03-29", act));
        given(history);

        assertThat(reader.cycles(new FindCycles(Viewpoint.present(NOW))).basis().position())
                .isEqualTo(history.events().getLast().position());
    }

    private CycleInForce cycle(Viewpoint viewpoint) {
        return reader.cycles(new FindCycles(viewpoint)).cycles().getFirst();
    }

    private static Viewpoint asOf(String asOf) {
        return new Viewpoint(instant(asOf), null, false, NOW);
    }

    private static CycleDefined defined(String firstDay, String lastDay, Act act) {
        return new CycleDefined(CYCLE, "2026-Q1", LocalDate.parse(firstDay), LocalDate.parse(lastDay), null, null, act);
    }

    private static Settings berlin() {
        Settings defaults = Settings.DEFAULTS;
        return new Settings(
                "Europe/Berlin",
                7,
                new BigDecimal("2.50"),
                defaults.commitmentDays(),
                defaults.onTrackGap(),
                defaults.atRiskGap(),
                defaults.maintainOffTrackBelow(),
                defaults.committedSuccess(),
                defaults.aspirationalSuccess(),
                defaults.committedBands(),
                defaults.aspirationalBands(),
                List.of("MONDAY", "TUESDAY"));
    }

    private void given(History history) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        ProjectionSpecification.of(() ->
                        List.of(new JournalProjector(jdbc), new DirectoryProjector(jdbc, new Journal(database.jdbc()))))
                .given(history.events());
    }
}
