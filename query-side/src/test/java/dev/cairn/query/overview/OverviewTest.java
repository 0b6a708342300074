package dev.cairn.query.overview;

import static dev.cairn.query.History.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.events.Act;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamId;
import dev.cairn.events.team.TeamMoved;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.History;
import dev.cairn.query.NotThereException;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.Mean;
import dev.cairn.query.progress.Pace;
import dev.cairn.query.progress.ProgressProjector;
import dev.cairn.query.progress.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class OverviewTest {

    private static final String CYCLE = CycleId.fromKey("sample").value();
    private static final String COMPANY = TeamId.fromKey("company").value();
    private static final String TEAM = TeamId.fromKey("team").value();
    private static final String GOAL = ObjectiveId.fromKey("goal").value();
    private static final String OTHER = ObjectiveId.fromKey("other goal").value();

    private final QueryDatabase database = QueryDatabase.get();
    private final ProjectionPosition position = new ProjectionPosition(database.jdbc());
    private final OverviewReader reader =
            new OverviewReader(database.jdbc(), new ConsistentRead(database.transactions(), position));

    /** A cycle of ten days, 2026-03-01 to 2026-03-10, and a committed goal that is measured from 0 to 100 twice. */
    private final History history = new History()
            .at("2026-02-20", act -> new TeamFormed(COMPANY, "Sample company", "company", null, false, act))
            .at("2026-02-20", act -> new TeamFormed(TEAM, "Sample team", "team", COMPANY, false, act))
            .at("2026-02-20", act -> cycle(act))
            .at("2026-02-21", act -> goal(GOAL, TEAM, "committed", act))
            .at("2026-02-21", act -> keyResult(GOAL, "a", "1", act))
            .at("2026-02-21", act -> keyResult(GOAL, "b", "3", act))
            .at("2026-02-22", act -> new ObjectivePublished(GOAL, act));

    @Test
    void anObjectiveIsTheWeightedMeanAndSaysHowManyReported() {
        history.at("2026-03-02", act -> checkIn("a", "1", "50", act));

        ObjectiveOverview goal =
                cycleAt("2026-03-05T23:59:59.999Z").objectives().getFirst();

        assertThat(goal.progress()).isEqualTo(new Mean(new BigDecimal("0.1250"), 1, 2));
    }

    @Test
    void whatIsExpectedGrowsWithTheElapsedShareOfTheCycle() {
        history.at("2026-03-02", act -> checkIn("a", "1", "40", act));

        KeyResultOverview half = cycleAt("2026-03-05T23:59:59.999Z")
                .objectives()
                .getFirst()
                .keyResults()
                .getFirst();
        KeyResultOverview over =
                cycleAt("2026-03-20").objectives().getFirst().keyResults().getFirst();

        assertThat(half.assessment().expected()).isEqualByComparingTo("0.5");
        assertThat(half.assessment().pace()).isEqualTo(Pace.ON_TRACK);
        assertThat(over.assessment().expected()).isEqualByComparingTo("1");
        assertThat(over.assessment().pace()).isEqualTo(Pace.OFF_TRACK);
    }

    @Test
    void aViewOfThePastHoldsAgainstTheTargetOfItsTime() {
        history.at("2026-03-02", act -> checkIn("a", "1", "50", act))
                .at("2026-03-04", act -> new KeyResultRetargeted(GOAL, "key-result:a", increase("60"), act));

        assertThat(cycleAt("2026-03-03")
                        .objectives()
                        .getFirst()
                        .keyResults()
                        .getFirst()
                        .assessment()
                        .progress())
                .isEqualByComparingTo("0.5");
        assertThat(cycleAt("2026-03-05")
                        .objectives()
                        .getFirst()
                        .keyResults()
                        .getFirst()
                        .assessment()
                        .progress())
                .isEqualByComparingTo("0.8333");
    }

    @Test
    void tellsWhatWasBelievedFromWhatWasTrue() {
        history.at("2026-03-02", act -> checkIn("a", "1", "50", act))
                .at("2026-03-06", "2026-03-03", act -> checkIn("a", "2", "70", act));
        given();
        Viewpoint wasTrue = new Viewpoint(instant("2026-03-04"), null, false, instant("2026-06-01"));
        Viewpoint wasBelieved =
                new Viewpoint(instant("2026-03-04"), instant("2026-03-04"), false, instant("2026-06-01"));

        assertThat(value(wasTrue)).isEqualByComparingTo("70");
        assertThat(value(wasBelieved)).isEqualByComparingTo("50");
    }

    @Test
    void scoresCountDroppedKeyResultsWithTheMeanWithoutThemBeside() {
        history.at("2026-03-02", act -> new KeyResultDropped(GOAL, "key-result:b", act))
                .at("2026-03-12", act -> new KeyResultScored(GOAL, "key-result:a", new BigDecimal("0.8"), act))
                .at("2026-03-12", act -> new KeyResultScored(GOAL, "key-result:b", BigDecimal.ZERO, act));

        Summary summary = cycleAt("2026-03-20").summary();

        assertThat(summary.score()).isEqualTo(new Mean(new BigDecimal("0.2000"), 2, 2));
        assertThat(summary.scoreWithoutDropped()).isEqualTo(new Mean(new BigDecimal("0.8000"), 1, 1));
    }

    @Test
    void draftsAndDroppedGoalsAreListedAndDoNotCount() {
        history.at("2026-02-23", act -> goal(OTHER, TEAM, "committed", act))
                .at("2026-03-03", act -> new ObjectiveDropped(GOAL, act));

        CycleOverview overview = cycleAt("2026-03-05");

        assertThat(overview.objectives())
                .extracting(ObjectiveOverview::stage)
                .containsExactly(Stage.DROPPED, Stage.DRAFT);
        assertThat(overview.summary().objectives()).isZero();
        assertThat(overview.summary().progress()).isEqualTo(Mean.NONE);
    }

    @Test
    void aCycleWhoseAspirationalScoresAreAllOneSaysThatTargetsWereTooEasy() {
        history.at("2026-02-23", act -> goal(OTHER, TEAM, "aspirational", act))
                .at("2026-02-23", act -> keyResult(OTHER, "c", "1", act))
                .at("2026-02-24", act -> new ObjectivePublished(OTHER, act))
                .at("2026-03-12", act -> new KeyResultScored(OTHER, "key-result:c", BigDecimal.ONE, act));

        assertThat(cycleAt("2026-03-11").summary().targetsTooEasy()).isFalse();
        assertThat(cycleAt("2026-03-13").summary().targetsTooEasy()).isTrue();
    }

    @Test
    void silenceIsNeverOnTrack() {
        Summary summary = cycleAt("2026-03-05").summary();

        assertThat(summary.paces()).isEqualTo(new Paces(0, 0, 0, 2, 0));
    }

    @Test
    void aTeamIsSeenWithTheTeamsThatWereBelowItThen() {
        history.at("2026-03-05", act -> new TeamMoved(TEAM, null, act));
        given();

        assertThat(teamsBelowTheCompany("2026-03-04")).containsExactly("Sample company 0", "Sample team 1");
        assertThat(teamsBelowTheCompany("2026-03-06")).containsExactly("Sample company 0");
    }

    @Test
    void aTeamsSummaryIsOfItsOwnGoalsOnly() {
        given();

        TeamOverview overview = reader.team(new FindTeamOverview(COMPANY, CYCLE, asOf("2026-03-04")));

        assertThat(overview.teams())
                .extracting(part -> part.summary().objectives())
                .containsExactly(0, 1);
    }

    @Test
    void aCycleThatWasNotDefinedYetIsNotThere() {
        given();

        assertThatThrownBy(() -> reader.cycle(new FindCycleOverview(CYCLE, asOf("2026-02-19"))))
                .isInstanceOf(NotThereException.class);
    }

    private List<String> teamsBelowTheCompany(String asOf) {
        return reader.team(new FindTeamOverview(COMPANY, null, asOf(asOf))).teams().stream()
                .map(part -> part.team().name() + " " + part.depth())
                .toList();
    }

    private BigDecimal value(Viewpoint viewpoint) {
        BigDecimal value = reader.cycle(new FindCycleOverview(CYCLE, viewpoint))
                .objectives()
                .getFirst()
                .keyResults()
                .getFirst()
                .said()
                .value();
        assertThat(value).isNotNull();
        return value;
    }

    private CycleOverview cycleAt(String asOf) {
        given();
        return reader.cycle(new FindCycleOverview(CYCLE, asOf(asOf)));
    }

    private static Viewpoint asOf(String time) {
        return new Viewpoint(instant(time), null, false, instant("2026-06-01"));
    }

    private void given() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Journal journal = new Journal(database.jdbc());
        ProjectionSpecification.of(() -> List.of(
                        new JournalProjector(jdbc),
                        new DirectoryProjector(jdbc, journal),
                        new ProgressProjector(jdbc, journal)))
                .given(history.events());
    }

    private static CycleDefined cycle(Act act) {
        return new CycleDefined(
                CYCLE, "Sample cycle", LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-10"), null, null, act);
    }

    private static ObjectiveSet goal(String goal, String team, String kind, Act act) {
        return new ObjectiveSet(goal, CYCLE, team, null, "Sample goal", kind, null, false, act);
    }

    private static KeyResultAdded keyResult(String goal, String name, String weight, Act act) {
        return new KeyResultAdded(
                goal,
                "key-result:" + name,
                "Sample key result " + name,
                increase("100"),
                new BigDecimal(weight),
                null,
                null,
                false,
                act);
    }

    private static Metric increase(String target) {
        return new Metric(Metric.INCREASE, null, BigDecimal.ZERO, new BigDecimal(target), null, null, null);
    }

    private static CheckInRecorded checkIn(String name, String number, String value, Act act) {
        return new CheckInRecorded(
                GOAL, "key-result:" + name, "check-in:" + name + number, new BigDecimal(value), null, null, null, act);
    }
}
