package dev.cairn.query.audit;

import static dev.cairn.query.progress.SampleGoal.increase;
import static dev.cairn.query.progress.SampleGoal.milestone;
import static dev.cairn.query.progress.SampleGoal.number;
import static dev.cairn.query.progress.SampleGoal.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.Act;
import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleReopened;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.cycle.ScoringStarted;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.ContributorAdded;
import dev.cairn.events.objective.InitiativeAdded;
import dev.cairn.events.objective.InitiativeFinished;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultRescheduled;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultReweighted;
import dev.cairn.events.objective.KeyResultReworded;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveKindChanged;
import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.organisation.OrganisationId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.organisation.SettingsChanged;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamRenamed;
import dev.cairn.query.History;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.progress.GoalFold;
import dev.cairn.query.progress.KeyResultFold;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.RandomGoalEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditProjectorTest {

    private static final String GOAL = "objective:1";
    private static final String CYCLE = "cycle:1";
    private static final String KEY_RESULT = "key-result:1";

    private final AuditLog log = new AuditLog();

    @Test
    void aMovedTargetTellsTheTargetAndTheProgressBeforeAndAfter() {
        log.given(goal().at("2026-01-03", added(KEY_RESULT, increase("0", "100")))
                .at("2026-02-01", checkIn("c", "50"))
                .at("2026-02-10", act -> new KeyResultRetargeted(GOAL, KEY_RESULT, increase("0", "60"), act)));

        AuditEntry entry = log.last();

        assertThat(entry.change()).isEqualTo("key-result-retargeted");
        assertThat(entry.changes()).containsExactly(new Change("target", number("100"), number("60")));
        assertThat(entry.progressBefore()).isEqualTo(number("0.5000"));
        assertThat(entry.progressAfter()).isEqualTo(number("0.8333"));
        assertThat(entry.objectiveProgressBefore()).isEqualTo(number("0.5000"));
        assertThat(entry.objectiveProgressAfter()).isEqualTo(number("0.8333"));
        assertThat(entry.easing()).isEqualTo(Easing.EASED);
    }

    @Test
    void aBackDatedReadingIsHeldAgainstWhatWasTrueOnItsDay() {
        log.given(goal().at("2026-01-03", added(KEY_RESULT, increase("0", "100")))
                .at("2026-01-10", checkIn("a", "10"))
                .at("2026-02-01", checkIn("b", "50"))
                .at("2026-02-02", "2026-01-20", checkIn("c", "30")));

        AuditEntry entry = log.last();

        assertThat(entry.changes()).containsExactly(new Change("value", number("10"), number("30")));
        assertThat(entry.progressBefore()).isEqualTo(number("0.1000"));
        assertThat(entry.progressAfter()).isEqualTo(number("0.3000"));
    }

    @Test
    void whatIsLearntLaterChangesNoEntry() {
        History early =
                goal().at("2026-01-03", added(KEY_RESULT, increase("0", "100"))).at("2026-02-01", checkIn("b", "50"));
        log.given(early);
        List<AuditEntry> before = log.entries(AuditFilter.ALL);

        log.given(early.at("2026-02-02", "2026-01-20", checkIn("c", "30"))
                .at("2026-02-03", "2026-02-01", corrected("b", "60")));

        assertThat(log.entries(AuditFilter.ALL)).startsWith(before.toArray(AuditEntry[]::new));
    }

    @Test
    void aCheckInSaysAgainWhatDidNotChange() {
        log.given(goal().at("2026-01-03", added(KEY_RESULT, increase("0", "100")))
                .at("2026-01-10", checkIn("a", "10"))
                .at("2026-01-20", checkIn("b", "10")));

        assertThat(log.last().changes()).containsExactly(new Change("value", number("10"), number("10")));
    }

    @Test
    void aCorrectionIsHeldAgainstWhatItsReadingSaid() {
        log.given(goal().at("2026-01-03", added(KEY_RESULT, increase("0", "100")))
                .at("2026-01-10", checkIn("a", "10"))
                .at("2026-01-10", checkIn("b", "20"))
                .at("2026-01-11", "2026-01-10", corrected("a", "15")));

        AuditEntry entry = log.last();

        assertThat(entry.changes()).containsExactly(new Change("value", number("10"), number("15")));
        assertThat(entry.progressAfter()).isEqualTo(number("0.2000"));
    }

    @Test
    void aRetractionTakesAwayAllThatItsReadingSaid() {
        log.given(goal().at("2026-01-03", added(KEY_RESULT, increase("0", "100")))
                .at(
                        "2026-01-10",
                        act -> new CheckInRecorded(
                                GOAL, KEY_RESULT, "a", number("10"), null, number("0.8"), number("0.5"), act))
                .at("2026-01-11", "2026-01-10", act -> new CheckInRetracted(GOAL, KEY_RESULT, "a", act)));

        AuditEntry entry = log.last();

        assertThat(entry.changes())
                .containsExactly(
                        new Change("value", number("10"), null),
                        new Change("confidence", number("0.8"), null),
                        new Change("forecast", number("0.5"), null));
        assertThat(entry.progressBefore()).isEqualTo(number("0.1000"));
        assertThat(entry.progressAfter()).isNull();
    }

    @Test
    void anEntryKeepsTheWordingsOfItsTime() {
        log.given(goal().at("2026-01-03", added(KEY_RESULT, increase("0", "100")))
                .at("2026-01-10", checkIn("a", "10"))
                .at("2026-02-01", act -> new KeyResultReworded(GOAL, KEY_RESULT, "Another wording", act)));

        assertThat(log.entries(AuditFilter.ALL))
                .extracting(entry -> entry.subject().keyResultWording())
                .endsWith("Sample key result", "Another wording");
        assertThat(log.last().changes()).containsExactly(new Change("wording", "Sample key result", "Another wording"));
    }

    @Test
    void aSetGoalTellsAllOfItsFields() {
        log.given(goal());

        assertThat(log.last().changes())
                .containsExactly(
                        new Change("wording", null, "Sample objective"),
                        new Change("kind", null, "committed"),
                        new Change("team", null, "team:a"),
                        new Change("stage", null, "draft"));
    }

    @Test
    void aMovedGoalBelongsToItsNewTeam() {
        log.given(goal().at("2026-01-05", act -> new ObjectiveMoved(GOAL, "team:b", null, act)));

        assertThat(log.last().changes()).containsExactly(new Change("team", "team:a", "team:b"));
        assertThat(log.entries(AuditFilter.ALL))
                .extracting(entry -> entry.subject().teamId())
                .containsExactly("team:a", "team:b");
    }

    @Test
    void oneOfManyIsAddedUnderItsFieldsName() {
        log.given(goal().at("2026-01-05", act -> new ContributorAdded(GOAL, "person:x", act)));

        assertThat(log.last().changes()).containsExactly(new Change("contributor", null, "person:x"));
    }

    @Test
    void anInitiativeTellsItsState() {
        log.given(goal().at(
                        "2026-01-05", act -> new InitiativeAdded(GOAL, "initiative:1", null, "Sample work", null, act))
                .at("2026-01-06", act -> new InitiativeFinished(GOAL, "initiative:1", act)));

        assertThat(log.last().changes()).containsExactly(new Change("initiatives.Sample work", "planned", "finished"));
    }

    @Test
    void aNewStepIsToldWithItsWeight() {
        log.given(goal().at("2026-01-03", added(KEY_RESULT, milestone(step("build", "1"))))
                .at(
                        "2026-01-05",
                        act -> new KeyResultRetargeted(
                                GOAL, KEY_RESULT, milestone(step("build", "1"), step("ship", "2")), act)));

        assertThat(log.last().changes()).containsExactly(new Change("steps.ship.weight", null, number("2")));
        assertThat(log.last().easing()).isEqualTo(Easing.RAISED);
    }

    @Test
    void aDroppedKeyResultEases() {
        log.given(goal().at("2026-01-03", added(KEY_RESULT, increase("0", "100")))
                .at("2026-02-01", act -> new KeyResultDropped(GOAL, KEY_RESULT, act)));

        assertThat(log.last().changes()).containsExactly(new Change("dropped", false, true));
        assertThat(log.last().easing()).isEqualTo(Easing.EASED);
    }

    @Test
    void aGoalThatIsNoLongerCommittedEases() {
        log.given(goal().at("2026-02-01", act -> new ObjectiveKindChanged(GOAL, "aspirational", act)));

        assertThat(log.last().easing()).isEqualTo(Easing.EASED);
    }

    @Test
    void lessWeightOnWhatGoesBadlyEases() {
        log.given(goal().at("2026-01-03", added(KEY_RESULT, increase("0", "100")))
                .at("2026-01-03", added("key-result:2", increase("0", "100")))
                .at("2026-02-01", checkIn("a", "10"))
                .at(
                        "2026-02-01",
                        act -> new CheckInRecorded(GOAL, "key-result:2", "b", number("90"), null, null, null, act))
                .at("2026-02-02", act -> new KeyResultReweighted(GOAL, KEY_RESULT, number("0.5"), act)));

        assertThat(log.last().objectiveProgressBefore()).isEqualTo(number("0.5000"));
        assertThat(log.last().objectiveProgressAfter()).isEqualTo(number("0.6333"));
        assertThat(log.last().easing()).isEqualTo(Easing.EASED);
    }

    @Test
    void aDueDateOfItsOwnIsHeldAgainstTheCyclesLastDay() {
        log.given(new History()
                .at("2025-12-01", cycle("2026-03-31"))
                .at("2026-01-02", AuditProjectorTest::set)
                .at("2026-01-03", added(KEY_RESULT, increase("0", "100")))
                .at("2026-01-04", rescheduled(LocalDate.of(2026, 3, 1)))
                .at("2026-01-05", rescheduled(null)));

        assertThat(log.entries(AuditFilter.ALL))
                .extracting(AuditEntry::easing)
                .containsExactly(null, null, null, Easing.RAISED, Easing.EASED);
    }

    @Test
    void theDueDateIsHeldAgainstTheDatesThatTheCycleHadThen() {
        log.given(new History()
                .at("2025-12-01", cycle("2026-03-31"))
                .at("2026-01-02", AuditProjectorTest::set)
                .at("2026-01-03", added(KEY_RESULT, increase("0", "100")))
                .at(
                        "2026-01-04",
                        act -> new CycleRescheduled(CYCLE, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 15), act))
                .at("2026-01-05", rescheduled(LocalDate.of(2026, 3, 1))));

        assertThat(log.last().easing()).isEqualTo(Easing.EASED);
    }

    @Test
    void aCycleTellsItsDatesAndStages() {
        log.given(new History()
                .at("2025-12-01", cycle("2026-03-31"))
                .at(
                        "2025-12-02",
                        act -> new CycleRescheduled(CYCLE, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 15), act))
                .at("2026-04-16", act -> new ScoringStarted(CYCLE, act))
                .at("2026-04-20", act -> new CycleClosed(CYCLE, act))
                .at("2026-04-21", act -> new CycleReopened(CYCLE, act)));

        List<AuditEntry> entries = log.entries(AuditFilter.ALL);

        assertThat(entries.get(1).changes()).containsExactly(new Change("lastDay", "2026-03-31", "2026-04-15"));
        assertThat(entries.get(1).easing()).isEqualTo(Easing.EASED);
        assertThat(entries.subList(2, 5))
                .flatExtracting(AuditEntry::changes)
                .containsExactly(
                        new Change("stage", "open", "scoring"),
                        new Change("stage", "scoring", "closed"),
                        new Change("stage", "closed", "scoring"));
    }

    @Test
    void aTeamTellsItsName() {
        log.given(new History()
                .at("2025-12-01", act -> new TeamFormed("team:a", "Sample team", "team", null, false, act))
                .at("2025-12-02", act -> new TeamRenamed("team:a", "Renamed team", act)));

        assertThat(log.last().changes()).containsExactly(new Change("name", "Sample team", "Renamed team"));
        assertThat(log.last().subject().teamId()).isEqualTo("team:a");
    }

    @Test
    void theFirstSettingsAreHeldAgainstTheDefaults() {
        Settings d = Settings.DEFAULTS;
        Settings weekly = new Settings(
                d.zone(),
                7,
                d.staleAfterCadences(),
                d.commitmentDays(),
                d.onTrackGap(),
                d.atRiskGap(),
                d.maintainOffTrackBelow(),
                d.committedSuccess(),
                d.aspirationalSuccess(),
                d.committedBands(),
                d.aspirationalBands(),
                d.workingWeek());
        log.given(new History().at("2026-01-01", act -> new SettingsChanged(OrganisationId.MAIN, weekly, act)));

        assertThat(log.last().changes()).containsExactly(new Change("cadenceDays", number("14"), number("7")));
    }

    @Test
    void whoWhyAndWhenAreTold() {
        Act act = new Act(
                History.instant("2026-01-10"),
                "person:lead",
                History.instant("2026-01-12"),
                new Reason("learnt", new FreeText("It was too much.")),
                new FreeText("Sample note"));
        log.given(goal().at("2026-01-03", added(KEY_RESULT, increase("0", "100")))
                .record("2026-05-01", new KeyResultDropped(GOAL, KEY_RESULT, act)));

        AuditEntry entry = log.last();

        assertThat(entry.actor()).startsWith("person:");
        assertThat(entry.by()).isEqualTo("person:lead");
        assertThat(entry.effectiveAt()).isEqualTo(History.instant("2026-01-10"));
        assertThat(entry.knownAt()).isEqualTo(History.instant("2026-01-12"));
        assertThat(entry.recordedAt()).isEqualTo(History.instant("2026-05-01"));
        assertThat(entry.claimed()).isTrue();
        assertThat(entry.reasonCategory()).isEqualTo("learnt");
        assertThat(entry.reason()).isEqualTo("It was too much.");
        assertThat(entry.note()).isEqualTo("Sample note");
        assertThat(entry.origin().source()).isEqualTo("import");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void beforeAndAfterAreTheFoldOfWhatTheLogHadThatWasTrueByThen(long seed) {
        Random random = new Random(seed);
        History history = new History();
        for (int i = 0; i < 60; i++) {
            history.record(
                    Instant.parse("2026-02-01T00:00:00Z").plusSeconds(i),
                    RandomGoalEvents.event(random.nextInt(Integer.MAX_VALUE)));
        }
        log.given(history);

        for (AuditEntry entry : log.entries(AuditFilter.ALL)) {
            assertThat(entry.progressBefore()).isEqualTo(progress(history, entry, entry.position() - 1));
            assertThat(entry.progressAfter()).isEqualTo(progress(history, entry, entry.position()));
        }
    }

    private static @Nullable BigDecimal progress(History history, AuditEntry entry, long upTo) {
        String id = entry.subject().keyResultId();
        if (id == null) {
            return null;
        }
        GoalFold fold = GoalFold.of(Objects.requireNonNull(entry.subject().objectiveId()));
        for (RecordedEvent event : history.events()) {
            if (event.position() <= upTo && !event.effectiveAt().isAfter(entry.effectiveAt())) {
                fold = fold.with(event.position(), (ObjectiveEvent) event.event());
            }
        }
        KeyResultStanding standing =
                fold.keyResults().getOrDefault(id, KeyResultFold.of(id)).standing();
        return standing == null ? null : standing.progress();
    }

    private static History goal() {
        return new History().at("2026-01-02", AuditProjectorTest::set);
    }

    private static ObjectiveSet set(Act act) {
        return new ObjectiveSet(GOAL, CYCLE, "team:a", null, "Sample objective", "committed", null, false, act);
    }

    private static Function<Act, CycleDefined> cycle(String lastDay) {
        return act -> new CycleDefined(
                CYCLE, "Sample cycle", LocalDate.of(2026, 1, 1), LocalDate.parse(lastDay), null, null, act);
    }

    private static Function<Act, KeyResultAdded> added(String id, Metric metric) {
        return act -> new KeyResultAdded(GOAL, id, "Sample key result", metric, BigDecimal.ONE, null, null, false, act);
    }

    private static Function<Act, KeyResultRescheduled> rescheduled(@Nullable LocalDate due) {
        return act -> new KeyResultRescheduled(GOAL, KEY_RESULT, due, act);
    }

    private static Function<Act, CheckInRecorded> checkIn(String id, String value) {
        return act -> new CheckInRecorded(GOAL, KEY_RESULT, id, number(value), null, null, null, act);
    }

    private static Function<Act, CheckInCorrected> corrected(String id, String value) {
        return act -> new CheckInCorrected(GOAL, KEY_RESULT, id, number(value), null, null, null, act);
    }
}
