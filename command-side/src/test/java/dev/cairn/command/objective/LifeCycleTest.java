package dev.cairn.command.objective;

import static dev.cairn.command.Sample.CYCLE;
import static dev.cairn.command.Sample.GOAL;
import static dev.cairn.command.Sample.KEY_RESULT;
import static dev.cairn.command.Sample.OWNER;
import static dev.cairn.command.Sample.REVIEWER;
import static dev.cairn.command.Sample.TEAM;
import static dev.cairn.command.Sample.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.command.Sample;
import dev.cairn.command.Violation;
import dev.cairn.command.Wording;
import dev.cairn.command.team.DissolveTeam;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveReopened;
import dev.cairn.events.person.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeCycleTest {

    private static Stage stage(Sample sample) {
        return ((ObjectiveState.Existing) sample.rehearsal.objective(GOAL.value())).stage();
    }

    @Test
    void publishingNeedsAReviewerAndAKeyResult() {
        Sample sample = Sample.quarter();
        sample.when(sample.set(GOAL, "Goal"));

        assertThat(sample.violations(new PublishObjective(GOAL, sample.live())))
                .extracting(Violation::code)
                .containsExactlyInAnyOrder("reviewer-missing", "no-key-result");
    }

    @Test
    void aDroppedKeyResultDoesNotMakeAGoalMeasurable() {
        Sample sample = Sample.draft();
        sample.when(new NameReviewer(GOAL, REVIEWER, sample.live()));
        sample.when(new DropKeyResult(GOAL, KEY_RESULT, sample.live()));

        assertThat(sample.violation(new PublishObjective(GOAL, sample.live())).code())
                .isEqualTo("no-key-result");
    }

    @Test
    void anImportPublishesWithoutReviewerAndKeyResult() {
        Sample sample = Sample.quarter().onDay(9);
        sample.when(sample.set(GOAL, "Goal"));
        sample.onDay(20);

        assertThat(sample.event(new PublishObjective(GOAL, sample.imported("2026-01-10T00:00:00Z"))))
                .isInstanceOf(ObjectivePublished.class);
    }

    @Test
    void nobodyReviewsTheirOwnGoal() {
        Sample sample = Sample.draft();
        assertThat(sample.violation(new NameReviewer(GOAL, OWNER, sample.live()))
                        .code())
                .isEqualTo("reviewer-is-owner");
        sample.when(new NameReviewer(GOAL, REVIEWER, sample.live()));

        assertThat(sample.violation(new AssignObjectiveOwner(GOAL, REVIEWER, sample.live()))
                        .code())
                .isEqualTo("reviewer-is-owner");
        assertThat(sample.violation(new MoveObjective(GOAL, null, null, sample.live()))
                        .code())
                .isEqualTo("team-or-person");
        sample.when(new AssignObjectiveOwner(GOAL, null, sample.live()));
        assertThat(sample.violation(new MoveObjective(GOAL, null, REVIEWER, sample.live()))
                        .code())
                .isEqualTo("reviewer-is-owner");
    }

    @Test
    void aProposalIsReturnedAndProposedAgainOrDeclinedAndReopened() {
        Sample sample = Sample.draft();
        sample.when(new NameReviewer(GOAL, REVIEWER, sample.live()));
        sample.when(new ProposeObjective(GOAL, sample.live()));
        sample.when(new ReturnObjective(GOAL, sample.live()));
        assertThat(stage(sample)).isEqualTo(Stage.DRAFT);
        sample.when(new ProposeObjective(GOAL, sample.live()));
        sample.when(new DeclineObjective(GOAL, sample.live()));
        assertThat(sample.violation(new PublishObjective(GOAL, sample.live())).code())
                .isEqualTo("objective-is-declined");
        sample.when(new ReopenObjective(GOAL, sample.because("other", "We need it after all.")));

        assertThat(stage(sample)).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void aDroppedGoalComesBackInTheStageItHad() {
        Sample sample = Sample.draft();
        sample.when(new DropObjective(GOAL, sample.live()));
        assertThat(sample.violation(new ReopenObjective(GOAL, sample.live())).code())
                .isEqualTo("reason-missing");

        assertThat(sample.event(new ReopenObjective(GOAL, sample.because("other", "Too early."))))
                .isInstanceOf(ObjectiveReopened.class);
        assertThat(stage(sample)).isEqualTo(Stage.DRAFT);
    }

    @Test
    void aStageThatHoldsAlreadyIsNoEvent() {
        Sample sample = Sample.published();

        assertThat(sample.when(new PublishObjective(GOAL, sample.live()))).isEmpty();
        assertThat(sample.when(new ReopenObjective(GOAL, sample.live()))).isEmpty();
    }

    @Test
    void aClosedGoalDoesNotChange() {
        Sample sample = Sample.published();
        sample.when(new CloseObjective(GOAL, sample.live()));

        assertThat(sample.violation(new LabelObjective(GOAL, new Label(new LabelKey("priority"), "p0"), sample.live()))
                        .code())
                .isEqualTo("objective-is-closed");
    }

    @Test
    void nothingInAClosedCycleChangesButAScore() {
        Sample sample = Sample.published().onDay(80);
        sample.when(new ScoreKeyResult(GOAL, KEY_RESULT, new Score(decimal("0.7")), sample.live()));
        sample.closeCycle();

        assertThat(sample.violation(new RewordObjective(GOAL, new Wording("Other"), sample.live()))
                        .code())
                .isEqualTo("cycle-closed");
        assertThat(sample.violation(sample.set(ObjectiveId.fromKey("late"), "Late"))
                        .code())
                .isEqualTo("cycle-closed");
        assertThat(sample.when(new CorrectScore(
                        GOAL, KEY_RESULT, new Score(decimal("0.6")), sample.because("wrong-data", "Counted twice."))))
                .hasSize(1);
    }

    @Test
    void twoGoalsOfATeamHaveDifferentWordingsWhateverTheCase() {
        Sample sample = Sample.draft();

        assertThat(sample.violation(sample.set(ObjectiveId.fromKey("2"), " SAMPLE goal "))
                        .code())
                .isEqualTo("wording-taken");
    }

    @Test
    void aPersonalGoalMayHaveTheWordingOfATeamsGoal() {
        Sample sample = Sample.draft();
        SetObjective own = new SetObjective(
                ObjectiveId.fromKey("own"),
                CYCLE,
                null,
                OWNER,
                new Wording("Sample goal"),
                Kind.ASPIRATIONAL,
                null,
                false,
                sample.live());

        assertThat(sample.when(own)).hasSize(1);
        assertThat(sample.violation(new MoveObjective(ObjectiveId.fromKey("own"), TEAM, null, sample.live()))
                        .code())
                .isEqualTo("wording-taken");
    }

    @Test
    void aDissolvedTeamTakesNoGoals() {
        Sample sample = Sample.quarter();
        sample.when(new DissolveTeam(TEAM, sample.live()));

        assertThat(sample.violation(sample.set(GOAL, "Goal")).code()).isEqualTo("team-dissolved");
    }

    @Test
    void aRepeatedCommandFindsItsGoalAndAnotherOneIsRefusedItsId() {
        Sample sample = Sample.draft();

        assertThat(sample.when(sample.set(GOAL, "Sample goal"))).isEmpty();
        assertThat(sample.violation(sample.set(GOAL, "Another goal")).code()).isEqualTo("already-used-id");
    }

    @Test
    void goalsDoNotServeEachOtherInACircle() {
        Sample sample = Sample.quarter();
        ObjectiveId a = ObjectiveId.fromKey("a");
        ObjectiveId b = ObjectiveId.fromKey("b");
        ObjectiveId c = ObjectiveId.fromKey("c");
        sample.when(sample.set(a, "A"));
        sample.when(sample.set(b, "B"));
        sample.when(sample.set(c, "C"));
        sample.when(new AlignObjective(a, b, null, sample.live()));
        sample.when(new AlignObjective(b, c, null, sample.live()));

        assertThat(sample.violation(new AlignObjective(c, a, null, sample.live()))
                        .code())
                .isEqualTo("alignment-circle");
        assertThat(sample.violation(new AlignObjective(c, c, null, sample.live()))
                        .code())
                .isEqualTo("aligned-with-itself");
        assertThat(sample.violation(new AlignObjective(c, a, KeyResultId.fromKey("none"), sample.live()))
                        .code())
                .isEqualTo("served-key-result-unknown");
        sample.when(new WithdrawAlignment(a, b, null, sample.live()));
        assertThat(sample.when(new AlignObjective(c, a, null, sample.live()))).hasSize(1);
    }

    @Test
    void anInitiativeIsPlannedStartedAndFinished() {
        Sample sample = Sample.draft();
        InitiativeId work = InitiativeId.fromKey("work");
        sample.when(new AddInitiative(GOAL, work, KEY_RESULT, new Wording("Work"), null, sample.live()));
        assertThat(sample.violation(new FinishInitiative(GOAL, work, sample.live()))
                        .code())
                .isEqualTo("initiative-not-started");
        sample.when(new StartInitiative(GOAL, work, sample.live()));
        sample.when(new FinishInitiative(GOAL, work, sample.live()));

        assertThat(sample.when(new FinishInitiative(GOAL, work, sample.live()))).isEmpty();
        assertThat(sample.violation(new DropInitiative(GOAL, work, sample.live()))
                        .code())
                .isEqualTo("initiative-finished");
    }

    @Test
    void labelsContributorsAndWeightsThatHoldAlreadyAreNoEvents() {
        Sample sample = Sample.draft();
        Label label = new Label(new LabelKey("priority"), "p0");
        PersonId person = PersonId.fromKey("contributor");

        assertThat(sample.when(new LabelKeyResult(GOAL, KEY_RESULT, label, sample.live())))
                .hasSize(1);
        assertThat(sample.when(new LabelKeyResult(GOAL, KEY_RESULT, label, sample.live())))
                .isEmpty();
        assertThat(sample.when(new AddContributor(GOAL, person, sample.live()))).hasSize(1);
        assertThat(sample.when(new AddContributor(GOAL, person, sample.live()))).isEmpty();
        assertThat(sample.when(new ReweightKeyResult(GOAL, KEY_RESULT, new Weight(decimal("1.0")), sample.live())))
                .isEmpty();
    }

    @Test
    void importedChangesOfOneSubjectComeInTheirOrder() {
        Sample sample = Sample.published().onDay(30);
        sample.when(new RewordObjective(GOAL, new Wording("Second"), sample.imported("2026-01-05T00:00:00Z")));

        assertThat(sample.violation(new RewordObjective(
                                GOAL, new Wording("Third"), sample.imported("2026-01-04T00:00:00Z")))
                        .code())
                .isEqualTo("out-of-order");
        assertThat(sample.when(new LabelKeyResult(
                        GOAL,
                        KEY_RESULT,
                        new Label(new LabelKey("priority"), "p1"),
                        sample.imported("2026-01-04T00:00:00Z"))))
                .hasSize(1);
    }

    @Test
    void onlyReadingsAreDatedByHand() {
        Sample sample = Sample.published().onDay(30);

        assertThat(sample.violation(new RewordObjective(
                                GOAL, new Wording("Second"), sample.live().effective(Sample.FIRST_DAY)))
                        .code())
                .isEqualTo("not-back-datable");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Sample sample = Sample.quarter();

        assertThat(List.of(
                        sample.violation(new PublishObjective(GOAL, sample.live())),
                        sample.violation(sample.checkIn(Sample.READING, "1"))))
                .extracting(Violation::kind)
                .containsOnly(Violation.Kind.NOT_FOUND);
    }
}
