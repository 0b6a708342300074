package dev.cairn.server.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.server.imports.history.Notice;
import dev.cairn.server.imports.table.RowProblem;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files as people really keep them. */
class MessyFileTest {

    private static final String HEADER =
            "at,actor,cycle,team,objective,key_result,change,value,confidence,forecast,metric,unit,baseline,target,weight,owner,note\n";
    private static final String START = HEADER
            + "2025-12-20T10:00:00Z,sample-ben,2026-Q1,,,,cycle-defined,2026-01-01/2026-03-31,,,,,,,,,\n"
            + "2025-12-20T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,,objective-set,,,,,,,,,,\n"
            + "2025-12-20T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,Loaves a day.,key-result-added,,,,increase,loaves,40,100,,sample-anna,Planning\n"
            + "2025-12-20T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,key-result-added,,,,milestone,done,0,1,,,\n";

    private final InMemoryImport cairn = new InMemoryImport();

    @Test
    void publishesAGoalThatAFileSetsAndFormsItsTeam() {
        ImportReport report = cairn.take(START);

        assertThat(report.problems()).isEmpty();
        assertThat(events(TeamFormed.class)).singleElement().satisfies(team -> {
            assertThat(team.implied()).isTrue();
            assertThat(team.level()).isEqualTo("team");
        });
        assertThat(events(ObjectiveSet.class))
                .singleElement()
                .satisfies(goal -> assertThat(goal.implied()).isFalse());
        assertThat(events(ObjectivePublished.class)).hasSize(1);
        assertThat(report.newPeople()).containsExactly("sample-ben", "sample-anna");
    }

    @Test
    void keepsWhatTheFileClaimsOfItsRows() {
        cairn.take(START);

        assertThat(events(KeyResultAdded.class).getFirst().act()).satisfies(act -> {
            assertThat(act.by()).isEqualTo(cairn.person("sample-ben").value());
            assertThat(act.effectiveAt()).isEqualTo("2025-12-20T10:00:00Z");
            assertThat(act.claimedAt()).isEqualTo("2025-12-20T10:00:00Z");
        });
    }

    @Test
    void takesAForecastOrANoteWithoutAValue() {
        ImportReport report = cairn.take(
                START
                        + "2026-02-01T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,Loaves a day.,check-in,,,0.7,,,,,,,\n"
                        + "2026-02-02T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,Loaves a day.,check-in,,,,,,,,,,Only said\n");

        assertThat(report.problems()).isEmpty();
        assertThat(events(CheckInRecorded.class))
                .extracting(CheckInRecorded::forecast)
                .containsExactly(new BigDecimal("0.7"), null);
    }

    @Test
    void takesHalfOfASingleStepAndACheckInAfterTheLastDay() {
        ImportReport report = cairn.take(START
                + "2026-04-15T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,check-in,0.5,,,,,,,,,\n");

        assertThat(report.problems()).isEmpty();
        assertThat(events(CheckInRecorded.class).getFirst().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.done()).isEqualByComparingTo("0.5"));
    }

    @Test
    void takesCheckInsAndScoresAfterADropWithoutAReason() {
        ImportReport report = cairn.take(START
                + "2026-02-01T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,key-result-dropped,,,,,,,,,,\n"
                + "2026-02-01T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,check-in,0.2,,0.2,,,,,,,\n"
                + "2026-04-08T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,score,0.2,,,,,,,,,\n");

        assertThat(report.problems()).isEmpty();
        assertThat(events(KeyResultDropped.class).getFirst().act().reason())
                .satisfies(reason -> assertThat(reason.category()).isEqualTo("not-given"));
    }

    @Test
    void findsANameThatIsAlmostRightAndSaysSo() {
        ImportReport report = cairn.take(
                START
                        + "2026-02-01T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,~~loaves a day~~,check-in,50,,,,,,,,,\n"
                        + "2026-02-02T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Another goal,Loaves a day,check-in,60,,,,,,,,,\n");

        assertThat(report.problems()).isEmpty();
        assertThat(report.notices()).extracting(Notice::code, Notice::line).contains(tuple("similar-name", 6L));
        assertThat(events(CheckInRecorded.class)).hasSize(2);
        assertThat(events(KeyResultAdded.class)).hasSize(2);
    }

    @Test
    void addsWhatIsNamedAndWasNeverAdded() {
        ImportReport report = cairn.take(
                START
                        + "2026-02-01T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Open on Sundays,Sundays open,check-in,0.5,,,,,,,,,\n");

        assertThat(report.problems()).isEmpty();
        assertThat(report.notices()).extracting(Notice::code).contains("implied-objective", "implied-key-result");
        assertThat(events(KeyResultAdded.class).getLast()).satisfies(added -> {
            assertThat(added.implied()).isTrue();
            assertThat(added.metric().type()).isEqualTo("milestone");
        });
        assertThat(events(ObjectiveSet.class).getLast().implied()).isTrue();
        assertThat(events(ObjectivePublished.class)).hasSize(2);
    }

    @Test
    void saysWhatIsCalledOtherwiseByNow() {
        ImportReport report = cairn.take(START
                + "2026-02-01T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,key-result-reworded,Second oven,,,,,,,,,\n"
                + "2026-02-02T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,Second oven,check-in,0.1,,,,,,,,,\n"
                + "2026-02-03T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,check-in,0.2,,,,,,,,,\n");

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(8);
            assertThat(problem.column()).isEqualTo("key_result");
            assertThat(problem.code()).isEqualTo("name-of-the-past");
            assertThat(problem.accepted()).isEqualTo("Second oven");
        });
    }

    @Test
    void tellsOneMistakeOnceAndNotInAllRowsThatFollowFromIt() {
        ImportReport report = cairn.take(START.replace("2026-01-01/2026-03-31", "soon")
                + "2026-02-01T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,check-in,0.5,,,,,,,,,\n");

        assertThat(report.problems()).extracting(RowProblem::line).containsExactly(2L);
        assertThat(report.unchecked()).isEqualTo(4);
        assertThat(cairn.log()).isEmpty();
    }

    @Test
    void tellsEveryBadRow() {
        ImportReport report = cairn.take(START
                + "tomorrow,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,check-in,0.5,,,,,,,,,\n"
                + "2026-02-01T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,checkin,0.5,,,,,,,,,\n"
                + "2026-02-01T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,score,much,,,,,,,,,\n"
                + "2026-02-01T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,score,1,0.5,,,,,,,,\n"
                + "2026-02-01T10:00:00Z,sample-ben,2027-Q1,Sample ovens,Bake more,New oven,score,1,,,,,,,,,\n");

        assertThat(report.problems())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
                .containsExactly(
                        tuple(6L, "at", "not-a-time"),
                        tuple(7L, "change", "change-unknown"),
                        tuple(8L, "value", "not-a-number"),
                        tuple(9L, "confidence", "cell-out-of-place"),
                        tuple(10L, "cycle", "cycle-not-defined"));
    }

    @Test
    void correctsAReadingThatIsNamedByItsTime() {
        ImportReport report = cairn.take(
                START
                        + "2026-02-01T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,check-in,0.5,,,,,,,,,\n"
                        + "2026-02-01T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,New oven,check-in-corrected,0.6,,,,,,,,,\n");

        assertThat(report.problems()).isEmpty();
        assertThat(cairn.log().getLast())
                .hasFieldOrPropertyWithValue(
                        "checkInId", events(CheckInRecorded.class).getFirst().checkInId());
    }

    @Test
    void changesOnlyWhatARetargetingNames() {
        ImportReport report = cairn.take(
                START
                        + "2026-01-05T10:00:00Z,sample-ben,2026-Q1,Sample ovens,Bake more,Loaves a day.,key-result-retargeted,,,,,,,80,,,\n");

        assertThat(report.problems()).isEmpty();
        assertThat(events(KeyResultRetargeted.class).getFirst().metric())
                .isEqualTo(
                        new Metric("increase", "loaves", new BigDecimal("40"), new BigDecimal("80"), null, null, null));
    }

    @Test
    void takesFilesThatDefineTheSameQuarterAndNoneThatDefinesItOtherwise() {
        cairn.take(START);

        ImportReport same =
                cairn.take(START.replace("Sample ovens", "Sample shop").replace("2025-12-20", "2025-12-21"));
        ImportReport other = cairn.take(
                HEADER + "2025-12-20T10:00:00Z,sample-ben,2026-Q1,,,,cycle-defined,2026-01-01/2026-04-30,,,,,,,,,\n");

        assertThat(same.problems()).isEmpty();
        assertThat(same.notices()).extracting(Notice::code).contains("already-there");
        assertThat(other.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("cycle");
            assertThat(problem.code()).isEqualTo("name-taken");
        });
    }

    private <E extends DomainEvent> List<E> events(Class<E> type) {
        return cairn.log().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
