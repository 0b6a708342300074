package dev.cairn.command.retrospective;

import static dev.cairn.command.Sample.CYCLE;
import static dev.cairn.command.Sample.GOAL;
import static dev.cairn.command.Sample.OWNER;
import static dev.cairn.command.Sample.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.command.Name;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Sample;
import dev.cairn.command.Violation;
import dev.cairn.command.cycle.CycleDates;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.retrospective.ActionDropped;
import dev.cairn.events.retrospective.ActionId;
import dev.cairn.events.retrospective.ObservationId;
import dev.cairn.events.retrospective.ObservationNoted;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.retrospective.RetrospectiveReopened;
import dev.cairn.events.team.TeamId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetrospectiveDeciderTest {

    private static final RetrospectiveId ID = RetrospectiveId.fromKey("retrospective");
    private static final ObservationId SEEN = ObservationId.fromKey("seen");
    private static final ActionId TO_DO = ActionId.fromKey("to do");
    private static final String OF_THE_GOAL = "00000000-0000-4000-8000-000000000001";
    private static final String OF_ANOTHER_CYCLE = "00000000-0000-4000-8000-000000000002";

    private final Sample sample = Sample.published().onDay(80);

    private OpenRetrospective open() {
        return new OpenRetrospective(ID, CYCLE, TEAM, sample.live());
    }

    private NoteObservation note(String text, String... cited) {
        return new NoteObservation(
                ID,
                SEEN,
                ObservationKind.LEARNED,
                new RetrospectiveText(text),
                new CitedEvents(List.of(cited)),
                sample.live());
    }

    private DecideAction decide(String due) {
        return new DecideAction(
                ID, TO_DO, new RetrospectiveText("Ask the bakers"), OWNER, LocalDate.parse(due), sample.live());
    }

    @Test
    void aTeamHasOneRetrospectiveForEachCycle() {
        sample.when(open());
        OpenRetrospective second = new OpenRetrospective(RetrospectiveId.fromKey("second"), CYCLE, TEAM, sample.live());

        Violation violation = sample.violation(second);

        assertThat(violation.code()).isEqualTo("retrospective-there");
        assertThat(violation.accepted()).isEqualTo(ID.value());
    }

    @Test
    void aRepeatedOpeningFindsItsRetrospective() {
        sample.when(open());

        assertThat(sample.when(open())).isEmpty();
        assertThat(sample.violation(new OpenRetrospective(ID, CYCLE, TeamId.fromKey("other"), sample.live()))
                        .code())
                .isEqualTo("already-used-id");
    }

    @Test
    void oneLooksBackOnACycleThatIsThereAndHasBegun() {
        CycleId next = CycleId.fromKey("next");
        sample.when(new DefineCycle(
                next,
                new Name("2026-Q2"),
                new CycleDates(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30")),
                null,
                null,
                sample.live()));

        assertThat(sample.violation(new OpenRetrospective(ID, next, TEAM, sample.live()))
                        .code())
                .isEqualTo("cycle-not-begun");
        assertThat(sample.violation(new OpenRetrospective(ID, CycleId.fromKey("none"), TEAM, sample.live()))
                        .code())
                .isEqualTo("cycle-unknown");
        assertThat(sample.violation(new OpenRetrospective(ID, CYCLE, TeamId.fromKey("none"), sample.live()))
                        .code())
                .isEqualTo("team-unknown");
    }

    @Test
    void oneLooksBackOnAClosedCycleToo() {
        sample.closeCycle();

        sample.when(open());

        assertThat(sample.when(note("The oven was too small"))).hasSize(1);
    }

    @Test
    void whatIsAskedOfARetrospectiveThatIsNotThereIsRefused() {
        assertThat(sample.violation(note("Anything")).code()).isEqualTo("retrospective-unknown");
    }

    @Test
    void anObservationCitesEventsOfItsCycle() {
        sample.when(open());
        sample.rehearsal.identify(OF_THE_GOAL, GOAL.value());

        DomainEvent noted = sample.event(note("Mornings were quiet", OF_THE_GOAL));

        assertThat(((ObservationNoted) noted).citedEventIds()).containsExactly(OF_THE_GOAL);
    }

    @Test
    void anObservationCitesNoEventThatIsNotThereOrBelongsToAnotherCycle() {
        CycleId year = CycleId.fromKey("2026");
        sample.when(new DefineCycle(year, new Name("2026"), Sample.QUARTER, null, null, sample.live()));
        sample.when(open());
        sample.rehearsal.identify(OF_THE_GOAL, GOAL.value());
        sample.rehearsal.identify(OF_ANOTHER_CYCLE, year.value());

        Violation ofAnother = sample.violation(note("Seen", OF_THE_GOAL, OF_ANOTHER_CYCLE));
        Violation unknown = sample.violation(note("Seen", "00000000-0000-4000-8000-000000000003"));

        assertThat(ofAnother.code()).isEqualTo("event-of-another-cycle");
        assertThat(ofAnother.field()).isEqualTo("citedEventIds[1]");
        assertThat(unknown.code()).isEqualTo("event-unknown");
        assertThat(unknown.kind()).isEqualTo(Violation.Kind.NOT_FOUND);
    }

    @Test
    void citationsAreIdsEachOnceAndNotTooMany() {
        assertThatThrownBy(() -> new CitedEvents(List.of("12"))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new CitedEvents(List.of(OF_THE_GOAL, OF_THE_GOAL)))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> new CitedEvents(Collections.nCopies(CitedEvents.MOST + 1, OF_THE_GOAL)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("not more");
    }

    @Test
    void anObservationIsWithdrawnOnce() {
        sample.when(open());
        sample.when(note("Seen"));

        assertThat(sample.when(new WithdrawObservation(ID, SEEN, sample.live())))
                .hasSize(1);
        assertThat(sample.when(new WithdrawObservation(ID, SEEN, sample.live())))
                .isEmpty();
        assertThat(sample.when(note("Seen"))).isEmpty();
        assertThat(sample.violation(note("Something else")).code()).isEqualTo("already-used-id");
        assertThat(sample.violation(new WithdrawObservation(ID, ObservationId.fromKey("none"), sample.live()))
                        .code())
                .isEqualTo("observation-unknown");
    }

    @Test
    void anActionIsDueOnTheDayOfItsDecisionOrLater() {
        sample.when(open());

        assertThat(sample.violation(decide("2026-03-20")).code()).isEqualTo("due-out-of-range");
        assertThat(sample.violation(decide("9999-01-01")).code()).isEqualTo("due-out-of-range");
        assertThat(sample.when(decide("2026-03-21"))).hasSize(1);
    }

    @Test
    void anActionIsFinishedOrDroppedAlsoAfterTheRetrospective() {
        sample.when(open());
        sample.when(decide("2026-05-01"));
        sample.when(new CompleteRetrospective(ID, sample.live()));

        assertThat(sample.when(new FinishAction(ID, TO_DO, sample.live()))).hasSize(1);
        assertThat(sample.when(new FinishAction(ID, TO_DO, sample.live()))).isEmpty();
        assertThat(sample.violation(new DropAction(ID, TO_DO, sample.because("other", null)))
                        .code())
                .isEqualTo("action-finished");
    }

    @Test
    void givingUpAnActionTakesAReason() {
        sample.when(open());
        sample.when(decide("2026-05-01"));

        assertThat(sample.violation(new DropAction(ID, TO_DO, sample.live())).code())
                .isEqualTo("reason-missing");
        assertThat(sample.event(new DropAction(ID, TO_DO, sample.because("learnt", null))))
                .isInstanceOf(ActionDropped.class);
        assertThat(sample.violation(new FinishAction(ID, TO_DO, sample.live())).code())
                .isEqualTo("action-dropped");
    }

    @Test
    void aCompletedRetrospectiveTakesNothingNewUntilItIsReopenedForAReason() {
        sample.when(open());
        sample.when(new CompleteRetrospective(ID, sample.live()));
        assertThat(sample.when(new CompleteRetrospective(ID, sample.live()))).isEmpty();
        assertThat(sample.violation(note("Late")).code()).isEqualTo("retrospective-completed");
        assertThat(sample.violation(decide("2026-05-01")).code()).isEqualTo("retrospective-completed");
        assertThat(sample.violation(new ReopenRetrospective(ID, sample.because("other", null)))
                        .code())
                .isEqualTo("reason-sentence-missing");

        DomainEvent reopened = sample.event(new ReopenRetrospective(ID, sample.because("other", "Two were ill.")));

        assertThat(reopened).isInstanceOf(RetrospectiveReopened.class);
        assertThat(sample.when(note("Late"))).hasSize(1);
    }

    @Test
    void anImportedChangeComesInTheOrderInWhichItTookEffect() {
        sample.when(new OpenRetrospective(ID, CYCLE, TEAM, sample.imported("2026-03-20T10:00:00Z")));

        assertThat(sample.violation(new CompleteRetrospective(ID, sample.imported("2026-03-19T10:00:00Z")))
                        .code())
                .isEqualTo("out-of-order");
    }
}
