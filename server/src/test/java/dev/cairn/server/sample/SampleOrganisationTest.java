package dev.cairn.server.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.command.Rehearsal;
import dev.cairn.command.objective.ObjectiveState;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.cycle.CycleReopened;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.objective.AlignmentWithdrawn;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.ContributorRemoved;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultLabelled;
import dev.cairn.events.objective.KeyResultPredecessorWithdrawn;
import dev.cairn.events.objective.KeyResultRestored;
import dev.cairn.events.objective.KeyResultReworded;
import dev.cairn.events.objective.KeyResultUnlabelled;
import dev.cairn.events.objective.ObjectiveCarriedForward;
import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveReopened;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.ObjectiveUnlabelled;
import dev.cairn.events.objective.PredecessorNamed;
import dev.cairn.events.objective.PredecessorWithdrawn;
import dev.cairn.events.report.ReportDefined;
import dev.cairn.events.report.ReportRetired;
import dev.cairn.events.report.ReportRevised;
import dev.cairn.events.retrospective.ObservationWithdrawn;
import dev.cairn.events.retrospective.RetrospectiveReopened;
import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamMoved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleOrganisationTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 8, 20);
    private static final SampleSize SIZE = SampleSize.usual(6, 3, UNTIL, 7);
    private static final Instant TAKEN_AT = Instant.parse("2026-09-01T12:00:00Z");

    /** What a sample organisation hardly ever does, and this one never. */
    private static final Set<Class<?>> LEFT_OUT = Set.of(
            AlignmentWithdrawn.class,
            ContributorRemoved.class,
            CycleReopened.class,
            CycleRescheduled.class,
            KeyResultLabelled.class,
            KeyResultPredecessorWithdrawn.class,
            KeyResultRestored.class,
            KeyResultReworded.class,
            KeyResultUnlabelled.class,
            ObjectiveMoved.class,
            ObjectiveReopened.class,
            ObjectiveUnlabelled.class,
            ObservationWithdrawn.class,
            PredecessorWithdrawn.class,
            ReportDefined.class,
            ReportRetired.class,
            ReportRevised.class,
            RetrospectiveReopened.class,
            TeamDissolved.class,
            TeamMoved.class);

    @Test
    void theSameSizeGivesTheSameLog() {
        assertThat(logOf(SIZE)).isEqualTo(logOf(SIZE));
    }

    @Test
    void anotherSeedGivesAnotherLog() {
        SampleSize other = SampleSize.usual(6, 3, UNTIL, 8);

        assertThat(logOf(other)).doesNotContainAnyElementsOf(logOf(SIZE));
    }

    @Test
    void itHappensInTheOrderOfTimeAndEndsWithItsLastDay() {
        List<Recorded> log = logOf(SIZE);

        assertThat(log).extracting(Recorded::at).isSorted();
        assertThat(log.getLast().at())
                .isBetween(Instant.parse("2026-08-19T22:00:00Z"), Instant.parse("2026-08-20T22:00:00Z"));
    }

    @Test
    void nothingIsClaimedToHaveBeenRecordedAfterItWasTakenIn() {
        Instant noon = Instant.parse("2026-08-20T10:00:00Z");
        List<Recorded> log = new ArrayList<>();

        new SampleOrganisation(SIZE).run(noon, log::add);

        assertThat(log).allSatisfy(recorded -> {
            assertThat(recorded.at()).isBefore(noon);
            assertThat(recorded.event().act().claimedAt()).isEqualTo(recorded.at());
        });
    }

    @Test
    void whatItDoesIsTheSameWhetherItIsTakenInOrLived() {
        List<Recorded> takenIn = new ArrayList<>();
        new SampleOrganisation(SIZE).run(TAKEN_AT, takenIn::add);

        assertThat(takenIn)
                .extracting(Recorded::eventId, recorded -> recorded.event().getClass())
                .isEqualTo(logOf(SIZE).stream()
                        .map(recorded ->
                                tuple(recorded.eventId(), recorded.event().getClass()))
                        .toList());
    }

    @Test
    void itDoesNearlyEverythingThatCanBeDone() {
        Set<Class<?>> seen = new HashSet<>();
        logOf(SampleSize.usual(20, 6, UNTIL, 1))
                .forEach(recorded -> seen.add(recorded.event().getClass()));

        Set<Class<?>> expected = new HashSet<>(EventCatalogue.all());
        expected.removeAll(LEFT_OUT);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void someGoalsGoOnInTheNextQuarterAndSayWithWhat() {
        List<DomainEvent> events = logOf(SampleSize.usual(12, 6, UNTIL, 1)).stream()
                .map(Recorded::event)
                .toList();
        Map<String, String> predecessors = of(events, PredecessorNamed.class).stream()
                .collect(Collectors.toMap(PredecessorNamed::objectiveId, PredecessorNamed::predecessorId));
        List<ObjectiveCarriedForward> carried = of(events, ObjectiveCarriedForward.class);

        assertThat(carried).hasSizeGreaterThan(15).allSatisfy(each -> {
            assertThat(predecessors).containsEntry(each.toObjectiveId(), each.objectiveId());
            assertThat(each.keyResultIds()).isNotEmpty();
        });
        assertThat(carried).hasSameSizeAs(predecessors.keySet());
        assertThat(predecessors.values()).anyMatch(predecessors::containsKey);
    }

    @Test
    void withFullDiligenceEachKeyResultIsCheckedInEachWeek() {
        SampleSize diligent = new SampleSize(4, 2, 5, 4, 1, UNTIL, 3);
        SampleOrganisation organisation = new SampleOrganisation(diligent);
        String first = organisation.cycles().getFirst().value();
        List<DomainEvent> events = logOf(diligent).stream().map(Recorded::event).toList();
        Set<String> goals = of(events, ObjectiveSet.class).stream()
                .filter(set -> set.cycleId().equals(first))
                .map(ObjectiveSet::objectiveId)
                .collect(Collectors.toSet());

        long keyResults = of(events, KeyResultAdded.class).stream()
                .filter(added -> goals.contains(added.objectiveId()))
                .count();
        long checkIns = of(events, CheckInRecorded.class).stream()
                .filter(recorded -> goals.contains(recorded.objectiveId()))
                .count();

        assertThat(goals).hasSize(20);
        assertThat(of(events, ObjectivePublished.class))
                .extracting(ObjectivePublished::objectiveId)
                .containsAll(goals);
        assertThat((double) checkIns / keyResults).isBetween(12.0, 13.0);
    }

    @Test
    void aLogThatIsReadAgainLeavesTheRulesWhereTheyWere() {
        Rehearsal again = new Rehearsal();
        List<Recorded> log = logOf(SIZE);

        log.forEach(recorded -> again.apply(recorded.event(), recorded.at()));

        assertThat(log.stream()
                        .map(recorded -> recorded.event().streamId())
                        .filter(stream -> stream.startsWith("objective:"))
                        .distinct())
                .allSatisfy(stream -> assertThat(again.objective(stream)).isInstanceOf(ObjectiveState.Existing.class));
    }

    @Test
    void asManyGoalsAreMadeAsTheEventsTake() {
        SampleSize large = SIZE.withEvents(20_000);

        assertThat(logOf(large).size()).isBetween(15_000, 25_000);
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        assertThatThrownBy(() -> SampleSize.usual(0, 3, UNTIL, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("teams are 1 to 1000, not 0.");
    }

    @Test
    void aSingleTeamIsTheCompanyAndWorksToo() {
        assertThat(logOf(SampleSize.usual(1, 1, UNTIL, 1))).isNotEmpty();
    }

    private static List<Recorded> logOf(SampleSize size) {
        List<Recorded> log = new ArrayList<>();
        new SampleOrganisation(size).run(null, log::add);
        return log;
    }

    private static <E extends DomainEvent> List<E> of(List<DomainEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
