package dev.cairn.query.comparison;

import static dev.cairn.query.progress.SampleGoal.CYCLE;
import static dev.cairn.query.progress.SampleGoal.KEY_RESULT;
import static dev.cairn.query.progress.SampleGoal.OBJECTIVE;
import static dev.cairn.query.progress.SampleGoal.TEAM;
import static dev.cairn.query.progress.SampleGoal.increase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.events.Act;
import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.KeyResultOwnerAssigned;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.History;
import dev.cairn.query.NotThereException;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditProjector;
import dev.cairn.query.audit.Change;
import dev.cairn.query.audit.Easing;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.ProgressProjector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ComparisonTest {

    private static final String ANNA = "person:00000000-0000-0000-0000-0000000000aa";
    private static final String BEN = "person:00000000-0000-0000-0000-0000000000bb";
    private static final String CHECK_IN = "check-in:00000000-0000-0000-0000-000000000001";
    private static final String OTHER_TEAM = "team:00000000-0000-0000-0000-000000000002";
    private static final String SECOND = KeyResultId.fromKey("second").value();
    private static final String NEW_GOAL = ObjectiveId.fromKey("new").value();

    private final QueryDatabase database = QueryDatabase.get();
    private final ProjectionPosition position = new ProjectionPosition(database.jdbc());
    private final ComparisonReader reader =
            new ComparisonReader(database.jdbc(), new ConsistentRead(database.transactions(), position));

    /** A goal in force with two key results, 0 to 100 each, of which the first is at 40. */
    private final History history = new History()
            .at(
                    "2026-03-01",
                    act -> new CycleDefined(
                            CYCLE,
                            "2026-Q1",
                            LocalDate.parse("2026-01-01"),
                            LocalDate.parse("2026-03-31"),
                            null,
                            null,
                            act))
            .at(
                    "2026-03-01",
                    act -> new ObjectiveSet(
                            OBJECTIVE, CYCLE, TEAM, null, "Bread is fresh", "committed", ANNA, false, act))
            .at("2026-03-01", act -> added(OBJECTIVE, KEY_RESULT, act))
            .at("2026-03-01", act -> added(OBJECTIVE, SECOND, act))
            .at("2026-03-01", act -> new ObjectivePublished(OBJECTIVE, act))
            .at("2026-03-02", act -> checkIn(CHECK_IN, "40", act));

    @Test
    void tellsWhatWasRewordedMovedAndHandedOverByWhomAndWhy() {
        // given
        history.record("2026-03-10", new ObjectiveReworded(OBJECTIVE, "Bread is warm", because("2026-03-10")))
                .at("2026-03-11", act -> new ObjectiveMoved(OBJECTIVE, OTHER_TEAM, null, act))
                .at("2026-03-12", act -> new KeyResultOwnerAssigned(OBJECTIVE, KEY_RESULT, BEN, act));

        // when
        GoalComparison goal = compared("2026-03-05", "2026-03-20").goals().getFirst();

        // then
        assertThat(goal.wording()).isEqualTo("Bread is warm");
        assertThat(goal.differences()).extracting(Difference::aspect).containsExactly(Aspect.REWORDED, Aspect.MOVED);
        Difference reworded = goal.differences().getFirst();
        assertThat(reworded.changes()).containsExactly(new Change("wording", "Bread is fresh", "Bread is warm"));
        assertThat(reworded.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.by()).isEqualTo(ANNA);
            assertThat(cause.reasonCategory()).isEqualTo("clarified");
            assertThat(cause.reason()).isEqualTo("Fresh was not measurable.");
            assertThat(cause.undone()).isFalse();
        });
        assertThat(goal.keyResults())
                .singleElement()
                .satisfies(keyResult -> assertThat(keyResult.differences())
                        .extracting(Difference::aspect)
                        .containsExactly(Aspect.HANDED_OVER));
    }

    @Test
    void tellsByHowMuchATargetWasEasedInAll() {
        // given
        history.at("2026-03-10", act -> new KeyResultRetargeted(OBJECTIVE, KEY_RESULT, increase("0", "50"), act))
                .at("2026-03-11", act -> new KeyResultRetargeted(OBJECTIVE, KEY_RESULT, increase("0", "80"), act));

        // when
        Comparison comparison = compared("2026-03-05", "2026-03-20");

        // then
        Difference retargeted = only(comparison);
        assertThat(retargeted.changes())
                .containsExactly(new Change("target", new BigDecimal("100"), new BigDecimal("80")));
        assertThat(retargeted.easing()).isEqualTo(Easing.EASED);
        assertThat(retargeted.by()).isEqualByComparingTo("-0.2");
        assertThat(retargeted.causes()).extracting(Cause::easing).containsExactly(Easing.EASED, Easing.RAISED);
        assertThat(comparison.summary().targets())
                .isEqualTo(new ComparisonSummary.Targets(1, new BigDecimal("-0.2000"), 0, null));
    }

    @Test
    void partsWhatReadingsMadeFromWhatAnotherTargetMade() {
        // given
        history.at("2026-03-10", act -> checkIn("check-in:00000000-0000-0000-0000-000000000002", "60", act))
                .at("2026-03-11", act -> new KeyResultRetargeted(OBJECTIVE, KEY_RESULT, increase("0", "80"), act));

        // when
        ComparisonSummary summary = compared("2026-03-05", "2026-03-20").summary();

        // then
        assertThat(summary.from().progress().value()).isEqualByComparingTo("0.2");
        assertThat(summary.to().progress().value()).isEqualByComparingTo("0.375");
        assertThat(summary.progress().gross()).isEqualByComparingTo("0.175");
        assertThat(summary.progress().net()).isEqualByComparingTo("0.1");
        assertThat(summary.progress().redefined()).isEqualByComparingTo("0.075");
    }

    @Test
    void tellsWhatCameAndWhatWent() {
        // given
        history.at(
                        "2026-03-10",
                        act -> new ObjectiveSet(
                                NEW_GOAL, CYCLE, TEAM, null, "Rolls are warm", "committed", ANNA, false, act))
                .at(
                        "2026-03-10",
                        act -> added(NEW_GOAL, KeyResultId.fromKey("third").value(), act))
                .at("2026-03-12", act -> new KeyResultDropped(OBJECTIVE, SECOND, act));

        // when
        Comparison comparison = compared("2026-03-05", "2026-03-20");

        // then
        assertThat(comparison.summary().scope()).isEqualTo(new ComparisonSummary.Scope(1, 0, 1, 1));
        assertThat(comparison.goals()).extracting(GoalComparison::objectiveId).containsExactly(OBJECTIVE, NEW_GOAL);
        assertThat(comparison.goals().getFirst().keyResults().getFirst().differences())
                .singleElement()
                .satisfies(dropped -> {
                    assertThat(dropped.aspect()).isEqualTo(Aspect.DROPPED);
                    assertThat(dropped.easing()).isEqualTo(Easing.EASED);
                });
        assertThat(comparison.goals().getLast().differences().getFirst().aspect())
                .isEqualTo(Aspect.ADDED);
    }

    @Test
    void tellsWhatALaterKnowledgeCorrects() {
        // given
        history.record(
                "2026-03-15",
                new CheckInCorrected(
                        OBJECTIVE,
                        KEY_RESULT,
                        CHECK_IN,
                        new BigDecimal("30"),
                        null,
                        null,
                        null,
                        History.live("2026-03-02")));

        // when
        Comparison comparison = compared(seen("2026-03-05", "2026-03-05"), seen("2026-03-05", "2026-03-20"));

        // then
        List<Difference> differences =
                comparison.goals().getFirst().keyResults().getFirst().differences();
        assertThat(differences).extracting(Difference::aspect).containsExactly(Aspect.CHECKED_IN, Aspect.CORRECTED);
        assertThat(differences.getFirst().changes())
                .containsExactly(new Change("value", new BigDecimal("40"), new BigDecimal("30")));
        assertThat(differences.getLast().causes()).extracting(Cause::change).containsExactly("check-in-corrected");
    }

    @Test
    void tellsScoresAndTheirCorrections() {
        // given
        history.at("2026-03-10", act -> new KeyResultScored(OBJECTIVE, KEY_RESULT, new BigDecimal("0.4"), act))
                .at("2026-03-12", act -> new ScoreCorrected(OBJECTIVE, KEY_RESULT, new BigDecimal("0.6"), act));

        // when
        Difference scored = only(compared("2026-03-05", "2026-03-11"));
        Difference corrected = only(compared("2026-03-11", "2026-03-20"));

        // then
        assertThat(scored.aspect()).isEqualTo(Aspect.SCORED);
        assertThat(corrected.aspect()).isEqualTo(Aspect.CORRECTED);
        assertThat(corrected.changes())
                .containsExactly(new Change("score", new BigDecimal("0.4"), new BigDecimal("0.6")));
    }

    @Test
    void saysBackwardsWhatWouldBeTakenAway() {
        // given
        history.at("2026-03-10", act -> new KeyResultRetargeted(OBJECTIVE, KEY_RESULT, increase("0", "80"), act));

        // when
        Difference retargeted = only(compared("2026-03-20", "2026-03-05"));

        // then
        assertThat(retargeted.easing()).isEqualTo(Easing.RAISED);
        assertThat(retargeted.causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.undone()).isTrue());
    }

    @Test
    void holdsEverythingAgainstATimeBeforeTheCycleWasThere() {
        Comparison comparison = compared("2026-02-01", "2026-03-05");

        assertThat(comparison.goals())
                .singleElement()
                .satisfies(goal -> assertThat(goal.differences())
                        .extracting(Difference::aspect)
                        .contains(Aspect.ADDED));
        assertThat(comparison.summary().progress().gross()).isNull();
    }

    @Test
    void refusesACycleThatIsThereAtNeitherMoment() {
        assertThatThrownBy(() -> compared("2026-02-01", "2026-02-02")).isInstanceOf(NotThereException.class);
    }

    private static KeyResultAdded added(String goal, String keyResult, Act act) {
        return new KeyResultAdded(
                goal, keyResult, "Loaves", increase("0", "100"), BigDecimal.ONE, null, null, false, act);
    }

    private static CheckInRecorded checkIn(String id, String value, Act act) {
        return new CheckInRecorded(OBJECTIVE, KEY_RESULT, id, new BigDecimal(value), null, null, null, act);
    }

    private static Act because(String day) {
        Reason reason = new Reason("clarified", new FreeText("Fresh was not measurable."));
        return new Act(History.instant(day), ANNA, null, reason, null);
    }

    private static Difference only(Comparison comparison) {
        List<Difference> differences =
                comparison.goals().getFirst().keyResults().getFirst().differences();
        assertThat(differences).hasSize(1);
        return differences.getFirst();
    }

    private Comparison compared(String from, String to) {
        return compared(seen(from, null), seen(to, null));
    }

    private Comparison compared(Viewpoint from, Viewpoint to) {
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
        return reader.comparison(new FindComparison(CYCLE, from, to));
    }

    private static Viewpoint seen(String asOf, @Nullable String knownAt) {
        Instant now = History.instant("2026-04-01");
        return new Viewpoint(History.instant(asOf), knownAt == null ? null : History.instant(knownAt), false, now);
    }
}
