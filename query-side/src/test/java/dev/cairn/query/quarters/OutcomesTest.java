package dev.cairn.query.quarters;

import static dev.cairn.query.progress.SampleGoal.CYCLE;
import static dev.cairn.query.progress.SampleGoal.KEY_RESULT;
import static dev.cairn.query.progress.SampleGoal.OBJECTIVE;
import static dev.cairn.query.progress.SampleGoal.TEAM;
import static dev.cairn.query.progress.SampleGoal.increase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.Act;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.History;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditProjector;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.ProgressProjector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class OutcomesTest {

    private static final String DROPPED = ObjectiveId.fromKey("dropped").value();

    private final QueryDatabase database = QueryDatabase.get();

    /** A cycle of six weeks with a cadence of a week, and an aspirational goal from its first day on. */
    private final History history = new History()
            .at(
                    "2026-01-01T00:00:00Z",
                    act -> new CycleDefined(
                            CYCLE,
                            "2026-1",
                            LocalDate.parse("2026-01-01"),
                            LocalDate.parse("2026-02-11"),
                            null,
                            7,
                            act))
            .at("2026-01-01T00:00:00Z", act -> set(OBJECTIVE, act))
            .at(
                    "2026-01-01T00:00:00Z",
                    act -> new KeyResultAdded(
                            OBJECTIVE,
                            KEY_RESULT,
                            "Loaves",
                            increase("0", "100"),
                            BigDecimal.ONE,
                            null,
                            null,
                            false,
                            act))
            .at("2026-01-01T00:00:00Z", act -> new KeyResultRetargeted(OBJECTIVE, KEY_RESULT, increase("0", "90"), act))
            .at("2026-01-01T00:00:00Z", act -> new ObjectivePublished(OBJECTIVE, act));

    @Test
    void countsTheCadencesInWhichSomebodyCheckedIn() {
        // given: three check-ins in the first and third of six weeks
        history.at("2026-01-02", act -> checkIn("1", null, act))
                .at("2026-01-03", act -> checkIn("2", null, act))
                .at("2026-01-16", act -> checkIn("3", null, act));

        // then
        assertThat(outcome("2026-01-21").checkIns()).isEqualTo(Share.of(1, 2));
        assertThat(outcome("2026-03-01").checkIns()).isEqualTo(Share.of(2, 6));
    }

    @Test
    void tellsScoresBandsAndHowWellTheyWereForeseen() {
        // given
        history.at("2026-01-10", act -> checkIn("1", "0.9", act))
                .at("2026-02-10", act -> new KeyResultScored(OBJECTIVE, KEY_RESULT, new BigDecimal("0.7"), act))
                .at("2026-02-10T13:00:00Z", act -> checkIn("2", "0.7", act));

        // when
        Outcome outcome = outcome("2026-03-01");

        // then
        assertThat(outcome.score().value()).isEqualByComparingTo("0.7");
        assertThat(outcome.aspirational()).isEqualTo(Share.of(1, 1));
        assertThat(outcome.committed().share()).isNull();
        assertThat(outcome.calibration().forecasts()).isEqualTo(1);
        assertThat(outcome.calibration().meanError()).isEqualByComparingTo("0.2");
    }

    @Test
    void countsTargetsThatWereEasedAfterPublishingOnly() {
        // given
        history.at("2026-01-20", act -> new KeyResultRetargeted(OBJECTIVE, KEY_RESULT, increase("0", "70"), act))
                .at("2026-01-21", act -> new KeyResultRetargeted(OBJECTIVE, KEY_RESULT, increase("0", "60"), act));

        // when
        Outcome outcome = outcome("2026-03-01");

        // then
        assertThat(outcome.eased()).isEqualTo(Share.of(1, 1));
        assertThat(outcome.easings()).isEqualTo(2);
    }

    @Test
    void aGoalThatWasNeverPublishedIsNotGivenUp() {
        // given
        history.at("2026-01-05", act -> set(DROPPED, act)).at("2026-01-06", act -> new ObjectiveDropped(DROPPED, act));

        // then
        assertThat(outcome("2026-03-01").dropped()).isEqualTo(Share.of(0, 1));
    }

    @Test
    void aPublishedGoalThatIsDroppedIsGivenUp() {
        // given
        history.at("2026-01-06", act -> new ObjectiveDropped(OBJECTIVE, act));

        // then
        assertThat(outcome("2026-03-01").dropped()).isEqualTo(Share.of(1, 1));
        assertThat(outcome("2026-03-01").carried()).isEqualTo(Share.of(0, 1));
    }

    private static ObjectiveSet set(String goal, Act act) {
        return new ObjectiveSet(goal, CYCLE, TEAM, null, "Bread is fresh", "aspirational", null, false, act);
    }

    private static CheckInRecorded checkIn(String number, @Nullable String forecast, Act act) {
        String id = "check-in:00000000-0000-0000-0000-00000000000" + number;
        return new CheckInRecorded(
                OBJECTIVE,
                KEY_RESULT,
                id,
                BigDecimal.TEN,
                null,
                null,
                forecast == null ? null : new BigDecimal(forecast),
                act);
    }

    /** What the team's goals came to, which are all there are. */
    private Outcome outcome(String asOf) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Journal journal = new Journal(database.jdbc());
        database.empty();
        ProjectionSpecification.feed(
                List.of(
                        new JournalProjector(jdbc),
                        new DirectoryProjector(jdbc, journal),
                        new AuditProjector(jdbc, journal),
                        new ProgressProjector(jdbc, journal)),
                history.events(),
                100);
        QuartersReader reader = new QuartersReader(
                database.jdbc(), new ConsistentRead(database.transactions(), new ProjectionPosition(database.jdbc())));
        Quarters quarters = reader.quarters(new FindQuarters(
                Set.of(), null, new Viewpoint(History.instant(asOf), null, false, History.instant("2026-04-01"))));
        Quarters.Quarter quarter = quarters.quarters().getFirst();
        assertThat(quarter.teams()).singleElement().satisfies(team -> {
            assertThat(team.teamId()).isEqualTo(TEAM);
            assertThat(team.outcome()).isEqualTo(quarter.organisation());
        });
        return quarter.organisation();
    }
}
