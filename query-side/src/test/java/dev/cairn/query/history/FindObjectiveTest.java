package dev.cairn.query.history;

import static dev.cairn.query.progress.SampleGoal.increase;
import static dev.cairn.query.progress.SampleGoal.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.events.Act;
import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.objective.AlignmentWithdrawn;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.ContributorAdded;
import dev.cairn.events.objective.InitiativeAdded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectiveAligned;
import dev.cairn.events.objective.ObjectiveLabelled;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.History;
import dev.cairn.query.NotThereException;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.Projector;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.AuditProjector;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.Assessment;
import dev.cairn.query.progress.Band;
import dev.cairn.query.progress.Mean;
import dev.cairn.query.progress.Pace;
import dev.cairn.query.progress.ProgressProjector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A cycle of the first quarter of 2026. */
class FindObjectiveTest {

    private static final String GOAL = "objective:1";
    private static final String OTHER = "objective:2";
    private static final String CYCLE = "cycle:1";
    private static final String KEY_RESULT = "key-result:1";

    private final QueryDatabase database = QueryDatabase.get();
    private final ProjectionPosition position = new ProjectionPosition(database.jdbc());
    private final HistoryReader reader =
            new HistoryReader(database.jdbc(), new ConsistentRead(database.transactions(), position));

    @Test
    void theGoalIsToldAsItIs() {
        given(goal().at("2026-01-04", act -> new ContributorAdded(GOAL, "person:x", act))
                .at("2026-01-05", act -> new ObjectiveLabelled(GOAL, "priority", "p0", act))
                .at("2026-01-06", act -> new ObjectiveReworded(GOAL, "Grow faster", act))
                .at("2026-01-07", act -> new InitiativeAdded(GOAL, "initiative:1", null, "Sample work", null, act)));

        ObjectiveInFull goal = find("2026-02-01");

        assertThat(goal.objective().wording()).isEqualTo("Grow faster");
        assertThat(goal.objective().contributors()).containsExactly("person:x");
        assertThat(goal.objective().labels()).containsEntry("priority", "p0");
        assertThat(goal.initiatives()).hasSize(1);
        assertThat(Objects.requireNonNull(goal.cycle()).stage()).isEqualTo("running");
    }

    @Test
    void aKeyResultHasItsNumbersAtTheTimeOfTheQuestion() {
        given(goal().at("2026-01-10", checkIn("a", "40")));

        KeyResultInFull keyResult = keyResult(find("2026-02-15"));
        Assessment assessment = Objects.requireNonNull(keyResult.assessment());

        assertThat(assessment.progress()).isEqualTo(number("0.4000"));
        assertThat(assessment.expected()).isBetween(number("0.49"), number("0.51"));
        assertThat(assessment.pace()).isEqualTo(Pace.ON_TRACK);
        assertThat(assessment.stale()).isTrue();
        assertThat(keyResult.ownerId()).isEqualTo("person:owner");
        assertThat(keyResult.due()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void readingsAreASeriesWithTheProgressOfTheirTime() {
        given(goal().at("2026-01-10", checkIn("a", "30"))
                .at("2026-02-01", retargeted("60"))
                .at("2026-02-10", checkIn("c", "45"))
                .at("2026-02-11", "2026-01-20", checkIn("b", "50")));

        List<ReadingInFull> readings = keyResult(find("2026-03-01")).readings();

        assertThat(readings).extracting(ReadingInFull::checkInId).containsExactly("a", "b", "c");
        assertThat(readings)
                .extracting(ReadingInFull::progress)
                .containsExactly(number("0.3000"), number("0.5000"), number("0.7500"));
    }

    @Test
    void aCorrectedReadingTellsWhatItSaidBefore() {
        given(goal().at("2026-01-10", checkIn("a", "30"))
                .at("2026-01-12", "2026-01-10", corrected("a", "35"))
                .at("2026-01-14", "2026-01-10", corrected("a", "40")));

        ReadingInFull reading = keyResult(find("2026-02-01")).readings().getFirst();

        assertThat(reading.said().value()).isEqualTo(number("40"));
        assertThat(reading.said().when().recordedAt()).isEqualTo(History.instant("2026-01-14"));
        assertThat(reading.before()).extracting(ReadingInFull.Said::value).containsExactly(number("30"), number("35"));
    }

    @Test
    void aRetractedReadingStaysToBeSeen() {
        given(goal().at("2026-01-10", checkIn("a", "30"))
                .at("2026-01-12", "2026-01-10", act -> new CheckInRetracted(GOAL, KEY_RESULT, "a", act)));

        ReadingInFull reading = keyResult(find("2026-02-01")).readings().getFirst();

        assertThat(Objects.requireNonNull(reading.retracted()).recordedAt()).isEqualTo(History.instant("2026-01-12"));
        assertThat(reading.progress()).isNull();
    }

    @Test
    void targetsFollowOnEachOtherWithTheirReasons() {
        Act act = new Act(
                History.instant("2026-02-01"),
                "person:lead",
                null,
                new Reason("learnt", new FreeText("It was too much.")),
                null);
        given(goal().record("2026-02-01", new KeyResultRetargeted(GOAL, KEY_RESULT, increase("0", "60"), act)));

        List<TargetSet> targets = keyResult(find("2026-03-01")).targets();

        assertThat(targets).extracting(target -> target.metric().target()).containsExactly(number("100"), number("60"));
        assertThat(targets.getLast().when().reasonCategory()).isEqualTo("learnt");
        assertThat(targets.getLast().when().reason()).isEqualTo("It was too much.");
        assertThat(targets.getLast().when().by()).isEqualTo("person:lead");
    }

    @Test
    void scoresAreToldWithTheirCorrections() {
        given(goal().at("2026-04-01", act -> new KeyResultScored(GOAL, KEY_RESULT, number("0.5"), act))
                .at("2026-04-05", act -> new ScoreCorrected(GOAL, KEY_RESULT, number("0.8"), act)));

        ObjectiveInFull goal = find("2026-05-01");

        assertThat(keyResult(goal).scorings()).extracting(Scoring::score).containsExactly(number("0.5"), number("0.8"));
        assertThat(keyResult(goal).scorings()).extracting(Scoring::correction).containsExactly(false, true);
        assertThat(goal.means().score()).isEqualTo(new Mean(number("0.8000"), 1, 1));
        assertThat(goal.band()).isEqualTo(Band.AMBER);
    }

    @Test
    void alignmentIsToldFromBothEnds() {
        given(goal().at("2026-01-05", set(OTHER, "Serve the goal"))
                .at("2026-01-06", act -> new ObjectiveAligned(OTHER, GOAL, KEY_RESULT, act)));

        assertThat(find("2026-02-01").servedBy())
                .containsExactly(new AlignedGoal(
                        OTHER,
                        "Serve the goal",
                        CYCLE,
                        "team:a",
                        KEY_RESULT,
                        "Sample key result",
                        History.instant("2026-01-06")));
        assertThat(find(OTHER, Viewpoint.present(History.instant("2026-02-01"))).serves())
                .containsExactly(new AlignedGoal(
                        GOAL, "Grow", CYCLE, "team:a", KEY_RESULT, "Sample key result", History.instant("2026-01-06")));
    }

    @Test
    void anAlignmentThatWasWithdrawnIsToldAsOfItsTimeOnly() {
        given(goal().at("2026-01-05", set(OTHER, "Serve the goal"))
                .at("2026-01-06", act -> new ObjectiveAligned(OTHER, GOAL, null, act))
                .at("2026-01-20", act -> new AlignmentWithdrawn(OTHER, GOAL, null, act)));

        assertThat(find("2026-02-01").servedBy()).isEmpty();
        assertThat(find(GOAL, asOf("2026-01-10", null)).servedBy()).hasSize(1);
    }

    @Test
    void aGoalServedThatIsNotThereIsToldByItsIdAlone() {
        given(goal().at("2026-01-06", act -> new ObjectiveAligned(GOAL, "objective:unknown", null, act)));

        assertThat(find("2026-02-01").serves())
                .containsExactly(new AlignedGoal(
                        "objective:unknown", null, null, null, null, null, History.instant("2026-01-06")));
    }

    @Test
    void theTimelineHasAnEntryForEverythingThatHappened() {
        given(goal().at("2026-01-10", checkIn("a", "30")).at("2026-02-01", retargeted("60")));

        assertThat(find("2026-03-01").timeline())
                .extracting(AuditEntry::change)
                .containsExactly(
                        "objective-set",
                        "objective-published",
                        "key-result-added",
                        "check-in-recorded",
                        "key-result-retargeted");
    }

    @Test
    void thePastIsToldAsItWas() {
        given(goal().at("2026-01-10", checkIn("a", "30")).at("2026-02-01", retargeted("60")));

        ObjectiveInFull then = find(GOAL, asOf("2026-01-15", null));

        assertThat(keyResult(then).standing().definition().metric().target()).isEqualTo(number("100"));
        assertThat(keyResult(then).targets()).hasSize(1);
        assertThat(then.timeline()).hasSize(4);
        assertThat(then.means().progress().value()).isEqualTo(number("0.3000"));
    }

    @Test
    void whatWasNotKnownYetIsLeftOut() {
        given(goal().at("2026-01-10", checkIn("a", "30")).at("2026-02-01", "2026-01-10", corrected("a", "35")));

        ObjectiveInFull believed = find(GOAL, asOf("2026-01-15", "2026-01-15"));
        ObjectiveInFull learnt = find(GOAL, asOf("2026-01-15", null));

        assertThat(believed.means().progress().value()).isEqualTo(number("0.3000"));
        assertThat(learnt.means().progress().value()).isEqualTo(number("0.3500"));
    }

    @Test
    void whatAFileClaimsCountsUnlessOnlyWitnessedTimesDo() {
        given(goal().imported("2026-05-01", "2026-01-12", "2026-01-10", checkIn("a", "30")));

        ObjectiveInFull claimed = find(GOAL, asOf(null, "2026-02-01"));
        ObjectiveInFull witnessed =
                find(GOAL, new Viewpoint(null, History.instant("2026-02-01"), true, History.instant("2026-12-31")));

        assertThat(keyResult(claimed).readings()).hasSize(1);
        assertThat(claimed.basis().claimsUsed()).isTrue();
        assertThat(keyResult(witnessed).readings()).isEmpty();
        assertThat(witnessed.basis().claimsUsed()).isFalse();
    }

    @Test
    void beforeItWasSetThereIsNoGoal() {
        given(goal());

        assertThatThrownBy(() -> find(GOAL, asOf("2025-12-15", null)))
                .isInstanceOf(NotThereException.class)
                .hasMessageContaining(GOAL);
    }

    @Test
    void withoutItsCycleAGoalHasNoExpectationsYet() {
        given(new History()
                .at("2026-01-02", set(GOAL, "Grow"))
                .at("2026-01-03", FindObjectiveTest::added)
                .at("2026-01-10", checkIn("a", "30")));

        ObjectiveInFull goal = find("2026-02-01");

        assertThat(goal.cycle()).isNull();
        assertThat(keyResult(goal).assessment()).isNull();
        assertThat(keyResult(goal).due()).isNull();
        assertThat(goal.means().progress().value()).isEqualTo(number("0.3000"));
    }

    private void given(History history) {
        ProjectionSpecification.of(this::projectors).given(history.events());
    }

    private List<Projector> projectors() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Journal journal = new Journal(database.jdbc());
        return List.of(
                new JournalProjector(jdbc),
                new DirectoryProjector(jdbc, journal),
                new AuditProjector(jdbc, journal),
                new ProgressProjector(jdbc, journal));
    }

    private ObjectiveInFull find(String now) {
        return find(GOAL, Viewpoint.present(History.instant(now)));
    }

    private ObjectiveInFull find(String objectiveId, Viewpoint viewpoint) {
        return reader.objective(new FindObjective(objectiveId, viewpoint));
    }

    private static Viewpoint asOf(@Nullable String asOf, @Nullable String knownAt) {
        return new Viewpoint(
                asOf == null ? null : History.instant(asOf),
                knownAt == null ? null : History.instant(knownAt),
                false,
                History.instant("2026-12-31"));
    }

    private static KeyResultInFull keyResult(ObjectiveInFull goal) {
        return goal.keyResults().getFirst();
    }

    private static History goal() {
        return new History()
                .at(
                        "2025-12-01",
                        act -> new CycleDefined(
                                CYCLE,
                                "Sample cycle",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 3, 31),
                                null,
                                null,
                                act))
                .at("2026-01-01", set(GOAL, "Grow"))
                .at("2026-01-02", act -> new ObjectivePublished(GOAL, act))
                .at("2026-01-03", FindObjectiveTest::added);
    }

    private static Function<Act, ObjectiveSet> set(String id, String wording) {
        return act -> new ObjectiveSet(id, CYCLE, "team:a", null, wording, "committed", "person:owner", false, act);
    }

    private static KeyResultAdded added(Act act) {
        return new KeyResultAdded(
                GOAL, KEY_RESULT, "Sample key result", increase("0", "100"), BigDecimal.ONE, null, null, false, act);
    }

    private static Function<Act, KeyResultRetargeted> retargeted(String target) {
        return act -> new KeyResultRetargeted(GOAL, KEY_RESULT, increase("0", target), act);
    }

    private static Function<Act, CheckInRecorded> checkIn(String id, String value) {
        return act -> new CheckInRecorded(GOAL, KEY_RESULT, id, number(value), null, null, null, act);
    }

    private static Function<Act, CheckInCorrected> corrected(String id, String value) {
        return act -> new CheckInCorrected(GOAL, KEY_RESULT, id, number(value), null, null, null, act);
    }
}
