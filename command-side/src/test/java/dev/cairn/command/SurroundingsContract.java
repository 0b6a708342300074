package dev.cairn.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.command.report.ReportName;
import dev.cairn.events.Act;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.cycle.CycleReopened;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.cycle.ScoringStarted;
import dev.cairn.events.objective.AlignmentWithdrawn;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.KeyResultRestored;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveAligned;
import dev.cairn.events.objective.ObjectiveClosed;
import dev.cairn.events.objective.ObjectiveDeclined;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectiveProposed;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveReopened;
import dev.cairn.events.objective.ObjectiveReturned;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.PredecessorNamed;
import dev.cairn.events.objective.PredecessorWithdrawn;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.objective.ScoresReviewed;
import dev.cairn.events.organisation.OrganisationId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.organisation.SettingsChanged;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.report.ReportDefined;
import dev.cairn.events.report.ReportId;
import dev.cairn.events.report.ReportPresentation;
import dev.cairn.events.report.ReportRetired;
import dev.cairn.events.report.ReportRevised;
import dev.cairn.events.retrospective.RetrospectiveCompleted;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.retrospective.RetrospectiveReopened;
import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamId;
import dev.cairn.events.team.TeamMoved;
import dev.cairn.events.team.TeamRenamed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every kind of surroundings answers after the same events. */
abstract class SurroundingsContract {

    private static final Act ACT = new Act(Instant.parse("2026-01-01T00:00:00Z"), null, null, null, null);
    private static final CycleId YEAR = CycleId.fromKey("2026");
    private static final CycleId QUARTER = CycleId.fromKey("2026-Q1");
    private static final TeamId COMPANY = TeamId.fromKey("company");
    private static final TeamId TEAM = TeamId.fromKey("team");
    private static final PersonId PERSON = PersonId.fromKey("person");

    abstract void apply(List<DomainEvent> events);

    /** Says that the log has that event in that stream. */
    abstract void identify(String eventId, String streamId);

    /** Asks as a command would. */
    abstract <T> Optional<T> ask(Function<Surroundings, @Nullable T> question);

    private void given(DomainEvent... events) {
        apply(List.of(events));
    }

    private static CycleDefined defined(CycleId cycleId, String name, @Nullable CycleId within) {
        return new CycleDefined(
                cycleId.value(),
                name,
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-03-31"),
                within == null ? null : within.value(),
                null,
                ACT);
    }

    private static TeamFormed formed(TeamId teamId, String name, @Nullable TeamId parent) {
        return new TeamFormed(teamId.value(), name, "department", parent == null ? null : parent.value(), false, ACT);
    }

    private static ObjectiveSet set(ObjectiveId objectiveId, @Nullable TeamId team, @Nullable PersonId person) {
        return new ObjectiveSet(
                objectiveId.value(),
                QUARTER.value(),
                team == null ? null : team.value(),
                person == null ? null : person.value(),
                "Sample Goal",
                "committed",
                null,
                false,
                ACT);
    }

    private static ObjectiveId goal(String key) {
        return ObjectiveId.fromKey(key);
    }

    private Optional<ObjectiveId> worded(@Nullable TeamId team, @Nullable PersonId person, String wording) {
        return ask(around -> around.objectiveWorded(QUARTER, team, person, new Wording(wording)));
    }

    @Test
    void theNameOfAReportIsFreeAgainWhenItIsRetired() {
        ReportId report = ReportId.fromKey("report");
        ReportName name = new ReportName("sample");
        ReportPresentation table = new ReportPresentation("table", null, null, List.of());
        given(new ReportDefined(report.value(), "sample", "Sample?", "select 1 as one", List.of(), table, ACT));
        given(new ReportRevised(report.value(), "Sample?", "select 2 as two", List.of(), table, ACT));

        assertThat(ask(around -> around.reportNamed(name))).contains(report);
        assertThat(ask(around -> around.reportNamed(new ReportName("other")))).isEmpty();

        given(new ReportRetired(report.value(), ACT));

        assertThat(ask(around -> around.reportNamed(name))).isEmpty();
    }

    @Test
    void knowsNothingBeforeTheFirstEvent() {
        assertThat(ask(Surroundings::settings)).contains(Settings.DEFAULTS);
        assertThat(ask(around -> around.cycle(QUARTER))).isEmpty();
        assertThat(ask(around -> around.team(TEAM))).isEmpty();
        assertThat(ask(around -> around.objective(goal("a")))).isEmpty();
    }

    @Test
    void aCyclesDaysBeginAndEndInTheZoneOfTheSettings() {
        Settings defaults = Settings.DEFAULTS;
        given(
                defined(QUARTER, "2026-Q1", null),
                new SettingsChanged(
                        OrganisationId.MAIN,
                        new Settings(
                                "Europe/Berlin",
                                defaults.cadenceDays(),
                                defaults.staleAfterCadences(),
                                30,
                                defaults.onTrackGap(),
                                defaults.atRiskGap(),
                                defaults.maintainOffTrackBelow(),
                                defaults.committedSuccess(),
                                defaults.aspirationalSuccess(),
                                defaults.committedBands(),
                                defaults.aspirationalBands(),
                                defaults.workingWeek()),
                        ACT));

        assertThat(ask(Surroundings::settings))
                .get()
                .extracting(Settings::commitmentDays)
                .isEqualTo(30);
        assertThat(ask(around -> around.cycle(QUARTER)))
                .get()
                .extracting(CycleFacts::startsAt, CycleFacts::endsAt)
                .containsExactly(Instant.parse("2025-12-31T23:00:00Z"), Instant.parse("2026-03-31T21:59:59.999Z"));
    }

    @Test
    void aReopenedCycleIsInTheStageItHad() {
        given(
                defined(QUARTER, "2026-Q1", null),
                new CycleRescheduled(
                        QUARTER.value(), LocalDate.parse("2026-01-05"), LocalDate.parse("2026-03-30"), ACT),
                new ScoringStarted(QUARTER.value(), ACT),
                new CycleClosed(QUARTER.value(), ACT));
        assertThat(ask(around -> around.cycle(QUARTER)))
                .get()
                .extracting(CycleFacts::stage, CycleFacts::days)
                .containsExactly(CycleFacts.Stage.CLOSED, "2026-01-05 to 2026-03-30");
        given(new CycleReopened(QUARTER.value(), ACT));

        assertThat(ask(around -> around.cycle(QUARTER)))
                .get()
                .extracting(CycleFacts::stage)
                .isEqualTo(CycleFacts.Stage.SCORING);
    }

    @Test
    void findsCyclesByNameAndTheirParts() {
        given(defined(YEAR, "Year", null), defined(QUARTER, "2026-Q1", YEAR));

        assertThat(ask(around -> around.cycleNamed(new Name("2026-q1")))).contains(QUARTER);
        assertThat(ask(around -> around.cycleNamed(new Name("2026-q2")))).isEmpty();
        assertThat(ask(around -> around.partsOf(YEAR)).orElseThrow())
                .extracting(CycleFacts::cycleId)
                .containsExactly(QUARTER);
    }

    @Test
    void aDissolvedTeamFreesItsNameAndItsPlace() {
        given(
                formed(COMPANY, "Company", null),
                formed(TEAM, "Sample", null),
                new TeamMoved(TEAM.value(), COMPANY.value(), ACT),
                new TeamRenamed(TEAM.value(), "Other", ACT));
        assertThat(ask(around -> around.teamNamed(new Name("other")))).contains(TEAM);
        assertThat(ask(around -> around.teamNamed(new Name("sample")))).isEmpty();
        assertThat(ask(around -> around.hasTeams(COMPANY))).contains(true);
        given(new TeamDissolved(TEAM.value(), ACT));

        assertThat(ask(around -> around.teamNamed(new Name("other")))).isEmpty();
        assertThat(ask(around -> around.hasTeams(COMPANY))).contains(false);
        assertThat(ask(around -> around.team(TEAM)))
                .contains(new TeamFacts(TEAM, "Other", TeamLevel.DEPARTMENT, COMPANY, true));
    }

    @Test
    void findsAGoalByItsWordingWhereItIsNow() {
        given(set(goal("a"), TEAM, null), set(goal("b"), null, PERSON));
        assertThat(worded(TEAM, null, "sample goal")).contains(goal("a"));
        assertThat(worded(null, PERSON, "SAMPLE GOAL")).contains(goal("b"));
        given(
                new ObjectiveReworded(goal("a").value(), "Other", ACT),
                new ObjectiveMoved(goal("b").value(), TEAM.value(), null, ACT));

        assertThat(worded(TEAM, null, "other")).contains(goal("a"));
        assertThat(worded(TEAM, null, "sample goal")).contains(goal("b"));
        assertThat(worded(null, PERSON, "sample goal")).isEmpty();
        assertThat(ask(around -> around.objective(goal("a"))))
                .contains(new ObjectiveFacts(goal("a"), QUARTER, TEAM, null, "Other"));
    }

    @Test
    void knowsWhichKeyResultsAGoalHas() {
        KeyResultId keyResult = KeyResultId.fromKey("key result");
        given(new KeyResultAdded(
                goal("a").value(),
                keyResult.value(),
                "Sample",
                new Metric(Metric.INCREASE, null, BigDecimal.ZERO, BigDecimal.ONE, null, null, null),
                BigDecimal.ONE,
                null,
                null,
                false,
                ACT));

        assertThat(ask(around -> around.hasKeyResult(goal("a"), keyResult))).contains(true);
        assertThat(ask(around -> around.hasKeyResult(goal("b"), keyResult))).contains(false);
    }

    @Test
    void followsAlignmentsThroughOtherGoalsUntilTheyAreWithdrawn() {
        String keyResult = KeyResultId.fromKey("of b").value();
        given(
                new ObjectiveAligned(goal("a").value(), goal("b").value(), null, ACT),
                new ObjectiveAligned(goal("a").value(), goal("b").value(), keyResult, ACT),
                new ObjectiveAligned(goal("b").value(), goal("c").value(), null, ACT),
                new AlignmentWithdrawn(goal("a").value(), goal("b").value(), null, ACT));
        assertThat(ask(around -> around.serves(goal("a"), goal("c")))).contains(true);
        assertThat(ask(around -> around.serves(goal("c"), goal("a")))).contains(false);
        given(new AlignmentWithdrawn(goal("a").value(), goal("b").value(), keyResult, ACT));

        assertThat(ask(around -> around.serves(goal("a"), goal("c")))).contains(false);
    }

    @Test
    void aSearchThroughACircleEnds() {
        given(
                new ObjectiveAligned(goal("a").value(), goal("b").value(), null, ACT),
                new ObjectiveAligned(goal("b").value(), goal("a").value(), null, ACT));

        assertThat(ask(around -> around.serves(goal("a"), goal("c")))).contains(false);
    }

    @Test
    void findsTheRetrospectiveOfATeamOnACycle() {
        RetrospectiveId id = RetrospectiveId.fromKey("retrospective");
        given(new RetrospectiveOpened(id.value(), QUARTER.value(), TEAM.value(), ACT));

        assertThat(ask(around -> around.retrospective(QUARTER, TEAM))).contains(id);
        assertThat(ask(around -> around.retrospective(YEAR, TEAM))).isEmpty();
        assertThat(ask(around -> around.retrospective(QUARTER, COMPANY))).isEmpty();
    }

    private static KeyResultAdded added(ObjectiveId goal, String keyResult) {
        return new KeyResultAdded(
                goal.value(),
                KeyResultId.fromKey(keyResult).value(),
                keyResult,
                new Metric(Metric.INCREASE, null, BigDecimal.ZERO, BigDecimal.ONE, null, null, null),
                BigDecimal.ONE,
                null,
                null,
                false,
                ACT);
    }

    private ClosingFacts closing() {
        return ask(around -> around.closing(QUARTER)).orElseThrow();
    }

    @Test
    void knowsWhatGoalsInForceLackAtTheEndOfTheirCycle() {
        String one = KeyResultId.fromKey("one").value();
        String two = KeyResultId.fromKey("two").value();
        given(
                set(goal("a"), TEAM, null),
                added(goal("a"), "one"),
                added(goal("a"), "two"),
                added(goal("a"), "three"),
                set(goal("b"), null, PERSON),
                added(goal("b"), "of a draft"));
        assertThat(closing().goals()).isEmpty();
        given(
                new ObjectivePublished(goal("a").value(), ACT),
                new KeyResultDropped(goal("a").value(), two, ACT),
                new KeyResultScored(goal("a").value(), one, BigDecimal.ONE, ACT));
        assertThat(closing().goals()).containsExactly(new ClosingFacts.GoalLacks(goal("a"), "Sample Goal", 1, true));
        given(
                new KeyResultScored(
                        goal("a").value(), KeyResultId.fromKey("three").value(), BigDecimal.ONE, ACT),
                new ScoresReviewed(goal("a").value(), ACT),
                new KeyResultRestored(goal("a").value(), two, ACT));
        assertThat(closing().goals()).containsExactly(new ClosingFacts.GoalLacks(goal("a"), "Sample Goal", 1, false));
        given(
                new KeyResultDropped(goal("a").value(), two, ACT),
                new ScoreCorrected(goal("a").value(), one, BigDecimal.ZERO, ACT));
        assertThat(closing().goals()).containsExactly(new ClosingFacts.GoalLacks(goal("a"), "Sample Goal", 0, true));
        given(new ScoresReviewed(goal("a").value(), ACT));
        assertThat(closing().goals()).isEmpty();
    }

    @Test
    void aGoalLacksNothingWhereItIsDroppedOrDeclined() {
        String a = goal("a").value();
        given(
                set(goal("a"), TEAM, null),
                added(goal("a"), "one"),
                new ObjectiveProposed(a, ACT),
                new ObjectivePublished(a, ACT),
                new ObjectiveClosed(a, ACT));
        assertThat(closing().goals()).hasSize(1);
        given(new ObjectiveReopened(a, ACT), new ObjectiveDropped(a, ACT));
        assertThat(closing().goals()).isEmpty();
        given(new ObjectiveReopened(a, ACT));
        assertThat(closing().goals()).hasSize(1);
        given(
                set(goal("b"), TEAM, null),
                added(goal("b"), "two"),
                new ObjectiveProposed(goal("b").value(), ACT),
                new ObjectiveReturned(goal("b").value(), ACT),
                new ObjectiveProposed(goal("b").value(), ACT),
                new ObjectiveDeclined(goal("b").value(), ACT));
        assertThat(closing().goals()).hasSize(1);
    }

    @Test
    void knowsWhichTeamsHaveNotDoneLookingBack() {
        String retrospective = RetrospectiveId.fromKey("retrospective").value();
        given(formed(TEAM, "Sample", null), new RetrospectiveOpened(retrospective, QUARTER.value(), TEAM.value(), ACT));
        assertThat(closing().openRetrospectives()).containsExactly("Sample");
        given(new RetrospectiveCompleted(retrospective, ACT));
        assertThat(closing().openRetrospectives()).isEmpty();
        given(new RetrospectiveReopened(retrospective, ACT));

        assertThat(closing().openRetrospectives()).containsExactly("Sample");
    }

    private List<ObjectiveId> carried() {
        return ask(around -> around.carriedInForce(QUARTER)).orElseThrow();
    }

    @Test
    void knowsWhichGoalsInForceGoOnInAnother() {
        String a = goal("a").value();
        String b = goal("b").value();
        given(
                set(goal("a"), TEAM, null),
                new ObjectivePublished(a, ACT),
                set(goal("b"), null, PERSON),
                new PredecessorNamed(b, a, ACT));
        assertThat(carried()).containsExactly(goal("a"));
        given(new ObjectiveDropped(b, ACT));
        assertThat(carried()).isEmpty();
        given(new ObjectiveReopened(b, ACT));
        assertThat(carried()).containsExactly(goal("a"));
        given(new PredecessorWithdrawn(b, a, ACT));
        assertThat(carried()).isEmpty();
        given(new PredecessorNamed(b, a, ACT), new ObjectiveClosed(a, ACT));

        assertThat(carried()).isEmpty();
    }

    @Test
    void knowsToWhichCycleAnEventBelongs() {
        String retrospective = RetrospectiveId.fromKey("retrospective").value();
        given(
                defined(QUARTER, "2026-Q1", null),
                formed(TEAM, "Sample", null),
                set(goal("a"), TEAM, null),
                new RetrospectiveOpened(retrospective, QUARTER.value(), TEAM.value(), ACT));
        identify("of the cycle", QUARTER.value());
        identify("of the goal", goal("a").value());
        identify("of the retrospective", retrospective);
        identify("of the team", TEAM.value());

        assertThat(ask(around -> around.cycleOfEvent("of the cycle"))).contains(QUARTER);
        assertThat(ask(around -> around.cycleOfEvent("of the goal"))).contains(QUARTER);
        assertThat(ask(around -> around.cycleOfEvent("of the retrospective"))).contains(QUARTER);
        assertThat(ask(around -> around.cycleOfEvent("of the team"))).isEmpty();
        assertThat(ask(around -> around.cycleOfEvent("of nothing"))).isEmpty();
    }
}
