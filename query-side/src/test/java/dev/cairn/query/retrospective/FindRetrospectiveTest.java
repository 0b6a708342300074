package dev.cairn.query.retrospective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.events.Act;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.FreeText;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.retrospective.ActionDecided;
import dev.cairn.events.retrospective.ActionFinished;
import dev.cairn.events.retrospective.ObservationNoted;
import dev.cairn.events.retrospective.ObservationWithdrawn;
import dev.cairn.events.retrospective.RetrospectiveCompleted;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.History;
import dev.cairn.query.NotThereException;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.AuditProjector;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.ProgressProjector;
import dev.cairn.query.retrospective.draft.Draft;
import dev.cairn.query.retrospective.draft.DraftGoal;
import dev.cairn.query.retrospective.draft.Movement;
import dev.cairn.query.retrospective.draft.Outcome;
import dev.cairn.query.retrospective.draft.Surprise;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A team that looks back on the first quarter of 2026, which has 90 days, and plans the second one. */
class FindRetrospectiveTest {

    private static final String CYCLE = "cycle:1";
    private static final String NEXT = "cycle:2";
    private static final String TEAM = "team:1";
    private static final String ID = "retrospective:1";
    private static final String GOAL = "objective:1";
    private static final String KEY_RESULT = "key-result:1";

    private final QueryDatabase database = QueryDatabase.get();
    private final ProjectionPosition position = new ProjectionPosition(database.jdbc());
    private final RetrospectiveReader reader =
            new RetrospectiveReader(database.jdbc(), new ConsistentRead(database.transactions(), position));

    @Test
    void whatPeopleSayIsToldInItsOrderWithWhatBecameOfIt() {
        given(opened().at("2026-04-02", noted("observation:1", "learned", "Quarters are short"))
                .at("2026-04-02", noted("observation:2", "puzzles", "Nothing"))
                .at("2026-04-02", act -> new ObservationWithdrawn(ID, "observation:2", act))
                .at("2026-04-03", decided("action:1", "Ask the mill", "2026-04-30"))
                .at("2026-04-03", decided("action:2", "Clean the oven", "2026-04-20"))
                .at("2026-04-21", act -> new ActionFinished(ID, "action:2", act)));

        RetrospectiveStanding said = find(null).retrospective();

        assertThat(said.observations()).extracting(Observation::observationId).containsExactly("observation:1");
        assertThat(said.actions()).extracting(Action::state).containsExactly("open", "finished");
        assertThat(find("2026-04-05").retrospective().actions())
                .extracting(Action::state)
                .containsExactly("open", "open");
    }

    @Test
    void aRetrospectiveIsNotThereBeforeItWasOpened() {
        given(opened());

        assertThatThrownBy(() -> find("2026-03-31")).isInstanceOf(NotThereException.class);
    }

    @Test
    void citedEventsAreToldAsTheAuditTrailTellsThem() {
        History history = quarter().at("2026-02-01", checkIn("a", "40", null, null));
        String cited = history.events().getLast().eventId();
        given(history.at("2026-04-01", act -> new RetrospectiveOpened(ID, CYCLE, TEAM, act))
                .at(
                        "2026-04-02",
                        act -> new ObservationNoted(
                                ID, "observation:1", "went-well", new FreeText("It moved"), List.of(cited), act)));

        assertThat(find(null).evidence())
                .singleElement()
                .satisfies(entry -> assertThat(entry.change()).isEqualTo("check-in-recorded"));
    }

    @Test
    void theDraftSaysWhatBecameOfEachGoalAndWhenItMoved() {
        given(quarter()
                .at("2026-02-10", checkIn("a", "10", null, null))
                .at("2026-03-20", checkIn("b", "80", null, null))
                .at("2026-04-01", scored("0.8"))
                .at("2026-01-02", act -> goal("objective:2", act))
                .at("2026-01-02", act -> new ObjectivePublished("objective:2", act))
                .at("2026-02-02", act -> new ObjectiveDropped("objective:2", act))
                .at("2026-01-02", act -> goal("objective:3", act))
                .at("2026-04-01", act -> new RetrospectiveOpened(ID, CYCLE, TEAM, act)));

        List<DraftGoal> goals = find(null).draft().goals();

        assertThat(goals).extracting(DraftGoal::objectiveId).containsExactly(GOAL, "objective:2");
        assertThat(goals).extracting(DraftGoal::outcome).containsExactly(Outcome.PARTLY_REACHED, Outcome.DROPPED);
        assertThat(goals)
                .extracting(goal -> goal.movement().pattern())
                .containsExactly(Movement.Pattern.LATE_SURGE, Movement.Pattern.NEVER);
        assertThat(goals.getFirst().movement().gains())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("0"), number("0.1000"), number("0.7000"));
    }

    @Test
    void aWeekIsSilentInWhichNobodyCheckedInOnAGoalInForce() {
        given(quarter()
                .at("2026-01-10", checkIn("a", "10", null, null))
                .at("2026-01-15", checkIn("b", "20", null, null))
                .at("2026-01-29", act -> new ObjectiveDropped(GOAL, act))
                .at("2026-04-01", act -> new RetrospectiveOpened(ID, CYCLE, TEAM, act)));

        Draft draft = find(null).draft();

        // Published on the second of January: the first whole week in force begins on the eighth.
        assertThat(draft.silentWeeks().of()).isEqualTo(3);
        assertThat(draft.silentWeeks().weeks()).containsExactly(LocalDate.parse("2026-01-22"));
        assertThat(draft.goals().getFirst().silentWeeks()).isEqualTo(1);
        assertThat(draft.goals().getFirst().weeks()).isEqualTo(3);
    }

    @Test
    void changesOfScopeAreLateOnceTheGoalIsCommitted() {
        given(quarter()
                .at("2026-01-10", retargeted("120"))
                .at("2026-02-10", retargeted("80"))
                .at("2026-04-01", act -> new RetrospectiveOpened(ID, CYCLE, TEAM, act)));

        assertThat(find(null).draft().lateScopeChanges())
                .extracting(AuditEntry::effectiveAt)
                .containsExactly(History.instant("2026-02-10"));
    }

    @Test
    void forecastsAndConfidenceAreHeldAgainstTheScore() {
        given(quarter()
                .at("2026-02-01", checkIn("a", "10", "0.9", "1"))
                .at("2026-03-01", checkIn("b", "20", "0.7", "0.8"))
                .at("2026-04-01", scored("0.5"))
                .at("2026-04-02", checkIn("c", "20", "0", "0"))
                .at("2026-04-03", act -> new RetrospectiveOpened(ID, CYCLE, TEAM, act)));

        Draft draft = find(null).draft();

        assertThat(draft.calibration().forecasts()).isEqualTo(2);
        assertThat(draft.calibration().meanError()).isEqualTo(number("0.4000"));
        assertThat(draft.calibration().meanAbsoluteError()).isEqualTo(number("0.4000"));
        assertThat(draft.calibration().brierScore()).isEqualTo(number("0.6500"));
        assertThat(draft.surprises()).singleElement().satisfies(surprise -> {
            assertThat(surprise.better()).isFalse();
            assertThat(surprise.forecast()).isEqualTo(number("0.8"));
        });
        assertThat(draft.surprises()).extracting(Surprise::keyResultId).containsExactly(KEY_RESULT);
    }

    @Test
    void correctionsAreTold() {
        given(quarter()
                .at("2026-02-01", checkIn("a", "10", null, null))
                .at(
                        "2026-02-03",
                        "2026-02-01",
                        act -> new CheckInCorrected(GOAL, KEY_RESULT, "a", number("12"), null, null, null, act))
                .at("2026-04-01", act -> new RetrospectiveOpened(ID, CYCLE, TEAM, act)));

        assertThat(find(null).draft().corrections())
                .extracting(AuditEntry::change)
                .containsExactly("check-in-corrected");
    }

    @Test
    void theDraftOfACompletedRetrospectiveStaysAsItWasUnlessAClockIsNamed() {
        given(opened().at("2026-04-05", act -> new RetrospectiveCompleted(ID, act))
                .at("2026-04-20", scored("1"))
                .at("2026-04-21", "2026-03-01", checkIn("late", "100", null, null)));

        Draft completed = find(null).draft();
        Draft now = find("2026-05-01").draft();

        assertThat(completed.asOf()).isEqualTo(History.instant("2026-04-05"));
        assertThat(completed.goals().getFirst().outcome()).isEqualTo(Outcome.NOT_SCORED);
        assertThat(completed.goals().getFirst().movement().pattern()).isEqualTo(Movement.Pattern.NEVER);
        assertThat(now.goals().getFirst().outcome()).isEqualTo(Outcome.REACHED);
        assertThat(now.goals().getFirst().movement().pattern()).isEqualTo(Movement.Pattern.STEADY);
    }

    @Test
    void whoeverPlansTheNextCycleSeesWhatIsStillToBeDoneAndWhatWasLearned() {
        given(opened().at("2026-04-02", noted("observation:1", "learned", "Quarters are short"))
                .at("2026-04-02", noted("observation:2", "went-well", "Nobody was ill"))
                .at("2026-04-03", decided("action:1", "Ask the mill", "2026-04-30"))
                .at("2026-04-03", decided("action:2", "Clean the oven", "2026-04-20"))
                .at("2026-04-21", act -> new ActionFinished(ID, "action:2", act)));

        Lessons lessons = reader.lessons(new FindLessons(NEXT, TEAM, viewpoint(null)));
        Lessons ofTheFirst = reader.lessons(new FindLessons(CYCLE, TEAM, viewpoint(null)));

        assertThat(lessons.openActions())
                .extracting(open -> open.action().actionId())
                .containsExactly("action:1");
        assertThat(lessons.learnings()).extracting(Lessons.Learning::cycleName).containsExactly("2026-Q1");
        assertThat(ofTheFirst.openActions()).isEmpty();
    }

    private void given(History history) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        ProjectionSpecification.of(() -> {
                    Journal journal = new Journal(database.jdbc());
                    return List.of(
                            new JournalProjector(jdbc),
                            new DirectoryProjector(jdbc, journal),
                            new AuditProjector(jdbc, journal),
                            new ProgressProjector(jdbc, journal),
                            new RetrospectiveProjector(jdbc, journal));
                })
                .given(history.events());
    }

    private RetrospectiveInFull find(@Nullable String asOf) {
        return reader.retrospective(new FindRetrospective(ID, viewpoint(asOf)));
    }

    private static Viewpoint viewpoint(@Nullable String asOf) {
        return new Viewpoint(
                asOf == null ? null : History.instant(asOf), null, false, Instant.parse("2026-06-01T00:00:00Z"));
    }

    /** A published goal with one key result from 0 to 100. */
    private static History quarter() {
        return new History()
                .at("2025-12-01", act -> cycle(CYCLE, "2026-Q1", "2026-01-01", "2026-03-31", act))
                .at("2025-12-01", act -> cycle(NEXT, "2026-Q2", "2026-04-01", "2026-06-30", act))
                .at("2025-12-01", act -> new TeamFormed(TEAM, "Ovens", "team", null, false, act))
                .at("2026-01-01", act -> goal(GOAL, act))
                .at(
                        "2026-01-01",
                        act -> new KeyResultAdded(
                                GOAL, KEY_RESULT, "Loaves", upTo("100"), BigDecimal.ONE, null, null, false, act))
                .at("2026-01-02", act -> new ObjectivePublished(GOAL, act));
    }

    private static History opened() {
        return quarter().at("2026-04-01", act -> new RetrospectiveOpened(ID, CYCLE, TEAM, act));
    }

    private static DomainEvent cycle(String id, String name, String firstDay, String lastDay, Act act) {
        return new CycleDefined(id, name, LocalDate.parse(firstDay), LocalDate.parse(lastDay), null, null, act);
    }

    private static DomainEvent goal(String id, Act act) {
        return new ObjectiveSet(id, CYCLE, TEAM, null, "Goal " + id, "committed", null, false, act);
    }

    private static Metric upTo(String target) {
        return new Metric(Metric.INCREASE, null, BigDecimal.ZERO, number(target), null, null, null);
    }

    private static Function<Act, DomainEvent> retargeted(String target) {
        return act -> new KeyResultRetargeted(GOAL, KEY_RESULT, upTo(target), act);
    }

    private static Function<Act, DomainEvent> scored(String score) {
        return act -> new KeyResultScored(GOAL, KEY_RESULT, number(score), act);
    }

    private static Function<Act, DomainEvent> checkIn(
            String id, String value, @Nullable String confidence, @Nullable String forecast) {
        return act -> new CheckInRecorded(
                GOAL,
                KEY_RESULT,
                id,
                number(value),
                null,
                confidence == null ? null : number(confidence),
                forecast == null ? null : number(forecast),
                act);
    }

    private static Function<Act, DomainEvent> noted(String id, String kind, String text) {
        return act -> new ObservationNoted(ID, id, kind, new FreeText(text), List.of(), act);
    }

    private static Function<Act, DomainEvent> decided(String id, String text, String due) {
        return act -> new ActionDecided(ID, id, new FreeText(text), null, LocalDate.parse(due), act);
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
