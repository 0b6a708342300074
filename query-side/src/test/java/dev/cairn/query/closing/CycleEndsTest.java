package dev.cairn.query.closing;

import static dev.cairn.query.progress.SampleGoal.CYCLE;
import static dev.cairn.query.progress.SampleGoal.KEY_RESULT;
import static dev.cairn.query.progress.SampleGoal.OBJECTIVE;
import static dev.cairn.query.progress.SampleGoal.TEAM;
import static dev.cairn.query.progress.SampleGoal.increase;
import static dev.cairn.query.progress.SampleGoal.maintain;
import static dev.cairn.query.progress.SampleGoal.milestone;
import static dev.cairn.query.progress.SampleGoal.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.ReviewerNamed;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.objective.ScoresReviewed;
import dev.cairn.events.objective.StepDone;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.retrospective.RetrospectiveCompleted;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.team.TeamFormed;
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
import dev.cairn.query.retrospective.RetrospectiveProjector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class CycleEndsTest {

    private static final String RETROSPECTIVE =
            RetrospectiveId.fromKey("retrospective").value();
    private static final String REVIEWER = PersonId.fromKey("reviewer").value();

    private final QueryDatabase database = QueryDatabase.get();

    private final History history = new History()
            .at(
                    "2026-01-01T00:00:00Z",
                    act -> new CycleDefined(
                            CYCLE,
                            "2026-Q1",
                            LocalDate.parse("2026-01-01"),
                            LocalDate.parse("2026-03-31"),
                            null,
                            7,
                            act))
            .at("2026-01-01T00:00:00Z", act -> new TeamFormed(TEAM, "Ovens", "team", null, false, act))
            .at(
                    "2026-01-01T00:00:00Z",
                    act -> new ObjectiveSet(OBJECTIVE, CYCLE, TEAM, null, "Bake", "committed", null, false, act))
            .at("2026-01-01T00:00:00Z", act -> new ReviewerNamed(OBJECTIVE, REVIEWER, act));

    private static String keyResult(String key) {
        return KeyResultId.fromKey(key).value();
    }

    private void add(String keyResultId, Metric metric) {
        history.at(
                "2026-01-01T00:00:00Z",
                act -> new KeyResultAdded(
                        OBJECTIVE, keyResultId, keyResultId, metric, BigDecimal.ONE, null, null, false, act));
    }

    private void publish() {
        history.at("2026-01-02", act -> new ObjectivePublished(OBJECTIVE, act));
    }

    private void checkIn(String keyResultId, @Nullable String value, @Nullable List<StepDone> steps) {
        history.at(
                "2026-02-01",
                act -> new CheckInRecorded(
                        OBJECTIVE,
                        keyResultId,
                        CheckInId.fromKey(keyResultId).value(),
                        value == null ? null : new BigDecimal(value),
                        steps,
                        null,
                        null,
                        act));
    }

    @Test
    void aSuggestedScoreShowsTheSumThatLeadsToIt() {
        // given
        add(keyResult("rise"), increase("40", "100"));
        add(keyResult("fall"), increase("10", "4"));
        add(keyResult("far"), increase("0", "10"));
        add(keyResult("range"), maintain("50", "60"));
        add(keyResult("out"), maintain("50", "60"));
        add(keyResult("steps"), milestone(step("Draft", "1"), step("Print", "2")));
        add(keyResult("silent"), increase("0", "1"));
        publish();
        checkIn(keyResult("rise"), "57.5", null);
        checkIn(keyResult("fall"), "7", null);
        checkIn(keyResult("far"), "12", null);
        checkIn(keyResult("range"), "50", null);
        checkIn(keyResult("out"), "47", null);
        checkIn(
                keyResult("steps"),
                null,
                List.of(new StepDone("Draft", BigDecimal.ONE), new StepDone("Print", new BigDecimal("0.25"))));

        // when
        List<ScoreSuggestions.OfKeyResult> suggestions = reader().suggestions(
                        new FindScoreSuggestions(CYCLE, at("2026-03-31")))
                .goals()
                .getFirst()
                .keyResults();

        // then
        assertThat(suggestions)
                .extracting(ScoreSuggestions.OfKeyResult::arithmetic)
                .containsExactly(
                        "(57.5 - 40) / (100 - 40) = 0.2917",
                        "(7 - 10) / (4 - 10) = 0.5",
                        "(12 - 0) / (10 - 0) = 1.2, which counts as 1",
                        "50 is in range = 1",
                        "1 - |47 - 50| / |50| = 0.94",
                        "(1 x 1 + 2 x 0.25) / 3 = 0.5",
                        "no check-in says how far it is");
        assertThat(suggestions)
                .extracting(ScoreSuggestions.OfKeyResult::suggested)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(
                        new BigDecimal("0.29"),
                        new BigDecimal("0.5"),
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        new BigDecimal("0.94"),
                        new BigDecimal("0.5"),
                        null);
    }

    @Test
    void draftsAndDroppedKeyResultsNeedNoScore() {
        add(KEY_RESULT, increase("0", "10"));
        assertThat(missing("2026-01-01").scores()).isEmpty();
        add(keyResult("other"), increase("0", "10"));
        publish();
        history.at("2026-02-03", act -> new KeyResultDropped(OBJECTIVE, keyResult("other"), act));

        assertThat(missing("2026-02-02").scoresMissing()).isEqualTo(2);
        assertThat(missing("2026-02-04").scores())
                .containsExactly(new MissingInCycle.GoalUnscored(OBJECTIVE, "Bake", List.of(KEY_RESULT)));
        assertThat(reader().suggestions(new FindScoreSuggestions(CYCLE, at("2026-02-04")))
                        .goals()
                        .getFirst()
                        .keyResults())
                .hasSize(1);
    }

    @Test
    void scoresAreToBeReviewedAgainAfterACorrection() {
        // given
        add(KEY_RESULT, increase("0", "10"));
        publish();
        history.at("2026-03-20", act -> new KeyResultScored(OBJECTIVE, KEY_RESULT, BigDecimal.ONE, act))
                .at("2026-03-22", act -> new ScoresReviewed(OBJECTIVE, act))
                .at("2026-03-24", act -> new ScoreCorrected(OBJECTIVE, KEY_RESULT, new BigDecimal("0.9"), act));

        // then
        List<MissingInCycle.GoalUnreviewed> bake =
                List.of(new MissingInCycle.GoalUnreviewed(OBJECTIVE, "Bake", REVIEWER));
        assertThat(missing("2026-03-19").scoreReviews()).isEmpty();
        assertThat(missing("2026-03-21").scoreReviews()).isEqualTo(bake);
        assertThat(missing("2026-03-23").scoreReviews()).isEmpty();
        assertThat(missing("2026-03-25").scoreReviews()).isEqualTo(bake);
    }

    @Test
    void aRetrospectiveThatWasBegunIsMissingUntilItIsCompleted() {
        history.at("2026-03-20", act -> new RetrospectiveOpened(RETROSPECTIVE, CYCLE, TEAM, act))
                .at("2026-03-22", act -> new RetrospectiveCompleted(RETROSPECTIVE, act));

        assertThat(missing("2026-03-21").retrospectives())
                .containsExactly(new MissingInCycle.RetrospectiveOpen(RETROSPECTIVE, TEAM, "Ovens"));
        assertThat(missing("2026-03-23").retrospectives()).isEmpty();
    }

    private MissingInCycle missing(String asOf) {
        return reader().missing(new FindMissing(CYCLE, at(asOf)));
    }

    private static Viewpoint at(String asOf) {
        return new Viewpoint(History.instant(asOf), null, false, History.instant("2026-04-01"));
    }

    private CycleEndReader reader() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Journal journal = new Journal(database.jdbc());
        database.empty();
        ProjectionSpecification.feed(
                List.of(
                        new JournalProjector(jdbc),
                        new DirectoryProjector(jdbc, journal),
                        new ProgressProjector(jdbc, journal),
                        new AuditProjector(jdbc, journal),
                        new RetrospectiveProjector(jdbc, journal)),
                history.events(),
                100);
        return new CycleEndReader(
                database.jdbc(), new ConsistentRead(database.transactions(), new ProjectionPosition(database.jdbc())));
    }
}
