package dev.cairn.command.objective;

import static dev.cairn.command.Sample.CYCLE;
import static dev.cairn.command.Sample.GOAL;
import static dev.cairn.command.Sample.KEY_RESULT;
import static dev.cairn.command.Sample.OWNER;
import static dev.cairn.command.Sample.TEAM;
import static dev.cairn.command.Sample.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.command.Name;
import dev.cairn.command.Sample;
import dev.cairn.command.Wording;
import dev.cairn.command.cycle.CycleDates;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.KeyResultPredecessorNamed;
import dev.cairn.events.objective.KeyResultPredecessorWithdrawn;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveCarriedForward;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.PredecessorNamed;
import dev.cairn.events.objective.PredecessorWithdrawn;
import dev.cairn.events.objective.Step;
import dev.cairn.events.objective.StepDone;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final CycleId NEXT = CycleId.fromKey("2026-Q2");
    private static final ObjectiveId NEW = ObjectiveId.fromKey("new goal");
    private static final KeyResultId NEW_KEY_RESULT = KeyResultId.fromKey("new key result");

    /** The sample's published goal, the next quarter, and a draft in it that has one key result of that measure. */
    private static Sample withDraft(Sample sample, MetricDefinition metric) {
        sample.when(new DefineCycle(
                NEXT,
                new Name("2026-Q2"),
                new CycleDates(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30")),
                null,
                null,
                sample.live()));
        sample.when(new SetObjective(
                NEW, NEXT, TEAM, null, new Wording("New goal"), Kind.COMMITTED, OWNER, false, sample.live()));
        sample.when(new AddKeyResult(
                NEW,
                NEW_KEY_RESULT,
                new Wording("Sample key result"),
                metric,
                Weight.ONE,
                null,
                null,
                false,
                sample.live()));
        return sample;
    }

    private static Sample withDraft() {
        return withDraft(Sample.published(), MetricDefinition.increase("users", decimal("0"), decimal("60")));
    }

    private static NamePredecessor link(Sample sample, boolean follows) {
        return new NamePredecessor(
                NEW, GOAL, List.of(new NamePredecessor.Link(NEW_KEY_RESULT, KEY_RESULT, follows)), sample.live());
    }

    private static List<DomainEvent> publish(Sample sample) {
        sample.when(new NameReviewer(NEW, Sample.REVIEWER, sample.live()));
        return sample.when(new PublishObjective(NEW, sample.live()));
    }

    private static RetargetKeyResult retarget(Sample sample, String baseline, String target) {
        return new RetargetKeyResult(
                NEW,
                NEW_KEY_RESULT,
                MetricDefinition.increase("users", decimal(baseline), decimal(target)),
                sample.live());
    }

    private static CarryForwardObjective carry(Sample sample, KeyResultId... keyResults) {
        return new CarryForwardObjective(GOAL, NEW, NEXT, List.of(keyResults), sample.live());
    }

    @Test
    void aGoalGoesOnWithAGoalOfAnEarlierCycleOnce() {
        Sample sample = withDraft();

        assertThat(sample.when(link(sample, false)))
                .extracting(Object::getClass)
                .containsExactly(PredecessorNamed.class, KeyResultPredecessorNamed.class);
        assertThat(sample.when(link(sample, false))).isEmpty();
        assertThat(sample.violation(new NamePredecessor(GOAL, NEW, List.of(), sample.live()))
                        .code())
                .isEqualTo("predecessor-not-earlier");
        assertThat(sample.violation(new NamePredecessor(NEW, NEW, List.of(), sample.live()))
                        .code())
                .isEqualTo("own-predecessor");
    }

    @Test
    void anotherPredecessorIsNamedWhenTheFirstIsWithdrawn() {
        Sample sample = withDraft();
        ObjectiveId other = ObjectiveId.fromKey("other");
        sample.when(sample.set(other, "Other"));
        sample.when(link(sample, true));

        assertThat(sample.violation(new NamePredecessor(NEW, other, List.of(), sample.live()))
                        .code())
                .isEqualTo("predecessor-there");
        assertThat(sample.when(new WithdrawPredecessor(NEW, null, sample.live())))
                .extracting(Object::getClass)
                .containsExactly(KeyResultPredecessorWithdrawn.class, PredecessorWithdrawn.class);
        assertThat(sample.when(new NamePredecessor(NEW, other, List.of(), sample.live())))
                .hasSize(1);
    }

    @Test
    void aKeyResultGoesOnWithOneOfThePredecessorOnly() {
        Sample sample = withDraft();
        KeyResultId unknown = KeyResultId.fromKey("unknown");

        assertThat(sample.violation(new NamePredecessor(
                                NEW,
                                GOAL,
                                List.of(new NamePredecessor.Link(NEW_KEY_RESULT, unknown, false)),
                                sample.live()))
                        .field())
                .isEqualTo("keyResults[0].predecessorId");
    }

    @Test
    void aBaselineFollowsUntilTheGoalIsPublished() {
        Sample sample = withDraft();
        sample.when(link(sample, true));
        sample.onDay(20).when(sample.checkIn(CheckInId.fromKey("1"), "20"));
        sample.onDay(30).when(sample.checkIn(CheckInId.fromKey("2"), "35"));
        sample.onDay(31).when(new RetractCheckIn(GOAL, KEY_RESULT, CheckInId.fromKey("2"), sample.live()));

        List<DomainEvent> published = publish(sample);

        assertThat(published.getFirst())
                .isInstanceOfSatisfying(
                        KeyResultRetargeted.class,
                        fixed -> assertThat(fixed.metric().baseline()).isEqualByComparingTo("20"));
        assertThat(published.getLast()).isInstanceOf(ObjectivePublished.class);
        sample.onDay(40).when(sample.checkIn(CheckInId.fromKey("3"), "50"));
        assertThat(sample.when(new PublishObjective(NEW, sample.live()))).isEmpty();
    }

    @Test
    void aBaselineThatWasLinkedOnlyFollowsNothing() {
        Sample sample = withDraft();
        sample.when(link(sample, false));
        sample.onDay(20).when(sample.checkIn(CheckInId.fromKey("1"), "20"));

        assertThat(publish(sample)).hasSize(1);
    }

    @Test
    void anotherTargetLetsTheBaselineFollowOn() {
        Sample sample = withDraft();
        sample.when(link(sample, true));
        sample.onDay(20).when(sample.checkIn(CheckInId.fromKey("1"), "20"));

        assertThat(sample.when(retarget(sample, "20", "90"))).hasSize(1);
        sample.onDay(30).when(sample.checkIn(CheckInId.fromKey("2"), "35"));
        assertThat(publish(sample).getFirst()).isInstanceOfSatisfying(KeyResultRetargeted.class, fixed -> {
            assertThat(fixed.metric().baseline()).isEqualByComparingTo("35");
            assertThat(fixed.metric().target()).isEqualByComparingTo("90");
        });
    }

    @Test
    void aBaselineOfOnesOwnFollowsNoMore() {
        Sample sample = withDraft();
        sample.when(link(sample, true));
        sample.onDay(20).when(sample.checkIn(CheckInId.fromKey("1"), "20"));

        assertThat(sample.when(retarget(sample, "10", "60")))
                .extracting(Object::getClass)
                .containsExactly(KeyResultRetargeted.class, KeyResultPredecessorNamed.class);
        assertThat(publish(sample)).hasSize(1);
    }

    @Test
    void whatIsShownAlreadyChangesNothing() {
        Sample sample = withDraft();
        sample.when(link(sample, true));
        sample.onDay(20).when(sample.checkIn(CheckInId.fromKey("1"), "20"));

        assertThat(sample.when(retarget(sample, "20", "60"))).isEmpty();
    }

    @Test
    void whereTheOldTargetIsReachedTheBaselineStays() {
        Sample sample = withDraft();
        sample.when(link(sample, true));
        sample.onDay(20).when(sample.checkIn(CheckInId.fromKey("1"), "75"));
        assertThat(publish(sample)).hasSize(1);

        Sample further = withDraft();
        further.when(link(further, true));
        further.onDay(20).when(further.checkIn(CheckInId.fromKey("1"), "75"));
        further.when(retarget(further, "0", "100"));
        assertThat(publish(further).getFirst())
                .isInstanceOfSatisfying(
                        KeyResultRetargeted.class,
                        fixed -> assertThat(fixed.metric().baseline()).isEqualByComparingTo("75"));
    }

    @Test
    void aMilestoneGoesOnWithTheStepsThatAreLeft() {
        List<Step> steps = List.of(new Step("Draft", decimal("1")), new Step("Print", decimal("2")));
        MetricDefinition milestone = MetricDefinition.milestone(steps);
        Sample sample = withDraft(Sample.publishedWith(milestone), milestone);
        sample.when(link(sample, true));
        sample.onDay(20)
                .when(new RecordCheckIn(
                        GOAL,
                        List.of(new Reading(
                                KEY_RESULT,
                                CheckInId.fromKey("1"),
                                null,
                                List.of(new StepDone("Draft", decimal("1")), new StepDone("Print", decimal("0.5"))),
                                null,
                                null,
                                null)),
                        sample.live()));

        Metric fixed = ((KeyResultRetargeted) publish(sample).getFirst()).metric();

        assertThat(fixed.steps()).containsExactly(new Step("Print", decimal("2")));
    }

    @Test
    void aGoalInForceIsCarriedIntoALaterCycle() {
        Sample sample = withDraft();

        assertThat(sample.event(carry(sample))).isInstanceOfSatisfying(ObjectiveCarriedForward.class, carried -> {
            assertThat(carried.keyResultIds()).containsExactly(KEY_RESULT.value());
            assertThat(carried.toCycleId()).isEqualTo(NEXT.value());
        });
        assertThat(sample.when(carry(sample))).isEmpty();
        assertThat(sample.when(carry(sample, KEY_RESULT))).isEmpty();
        assertThat(sample.onDay(60).when(sample.checkIn(CheckInId.fromKey("later"), "30")))
                .hasSize(1);
    }

    @Test
    void draftsAndDroppedKeyResultsAreNotCarried() {
        Sample draft = withDraft(Sample.draft(), MetricDefinition.increase(null, decimal("0"), decimal("1")));
        assertThat(draft.violation(carry(draft)).code()).isEqualTo("objective-is-draft");

        Sample sample = withDraft();
        sample.when(new DropKeyResult(GOAL, KEY_RESULT, sample.live()));
        assertThat(sample.violation(carry(sample)).code()).isEqualTo("nothing-carried");
        assertThat(sample.violation(carry(sample, KEY_RESULT)).code()).isEqualTo("key-result-dropped");
    }

    @Test
    void aGoalIsCarriedForwardAndNotBack() {
        Sample sample = withDraft();

        assertThat(sample.violation(new CarryForwardObjective(GOAL, NEW, CYCLE, List.of(), sample.live()))
                        .code())
                .isEqualTo("cycle-not-later");
        assertThat(sample.violation(new CarryForwardObjective(
                                GOAL, ObjectiveId.fromKey("nowhere"), NEXT, List.of(), sample.live()))
                        .code())
                .isEqualTo("objective-unknown");
    }

    @Test
    void whatGoesOnInAnotherGoalIsKnownWhenTheCycleEnds() {
        Sample sample = withDraft();
        assertThat(sample.rehearsal.surroundings().carriedInForce(CYCLE)).isEmpty();
        sample.when(link(sample, false));
        assertThat(sample.rehearsal.surroundings().carriedInForce(CYCLE)).containsExactly(GOAL);
        sample.when(new DropObjective(NEW, sample.live()));

        assertThat(sample.rehearsal.surroundings().carriedInForce(CYCLE)).isEmpty();
    }
}
