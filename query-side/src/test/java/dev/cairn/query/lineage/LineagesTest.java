package dev.cairn.query.lineage;

import static dev.cairn.query.progress.SampleGoal.TEAM;
import static dev.cairn.query.progress.SampleGoal.increase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.events.Act;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.KeyResultPredecessorNamed;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.ObjectiveCarriedForward;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.PredecessorNamed;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.History;
import dev.cairn.query.NotThereException;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditProjector;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.HistoryReader;
import dev.cairn.query.history.LinkedGoal;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.ProgressProjector;
import dev.cairn.query.progress.Stage;
import dev.cairn.query.quarters.FindQuarters;
import dev.cairn.query.quarters.QuartersReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class LineagesTest {

    private final QueryDatabase database = QueryDatabase.get();

    /** Three quarters with a goal each, of which the second goes on with the first from March on, as a draft. */
    private final History history = new History()
            .at("2026-01-01T00:00:00Z", act -> cycle(1, "2026-01-01", "2026-03-31", act))
            .at("2026-01-01T00:00:00Z", act -> cycle(2, "2026-04-01", "2026-06-30", act))
            .at("2026-01-01T00:00:00Z", act -> cycle(3, "2026-07-01", "2026-09-30", act))
            .at("2026-01-02T00:00:00Z", act -> set(1, "Open on Sundays", act))
            .at("2026-01-02T00:00:00Z", act -> added(1, "0", act))
            .at("2026-01-02T00:00:00Z", act -> new ObjectivePublished(goal(1), act))
            .at("2026-03-01T00:00:00Z", act -> set(2, "Open on Sundays", act))
            .at("2026-03-01T00:00:00Z", act -> added(2, "0", act))
            .at("2026-03-01T00:00:00Z", act -> new PredecessorNamed(goal(2), goal(1), act))
            .at(
                    "2026-03-01T00:00:00Z",
                    act -> new KeyResultPredecessorNamed(goal(2), keyResult(2), keyResult(1), true, act))
            .at(
                    "2026-03-01T00:00:00Z",
                    act -> new ObjectiveCarriedForward(goal(1), goal(2), cycleId(2), List.of(keyResult(1)), act));

    private static String cycleId(int number) {
        return CycleId.fromKey("cycle " + number).value();
    }

    private static String goal(int number) {
        return ObjectiveId.fromKey("goal " + number).value();
    }

    private static String keyResult(int number) {
        return KeyResultId.fromKey("key result " + number).value();
    }

    private static CycleDefined cycle(int number, String first, String last, Act act) {
        return new CycleDefined(
                cycleId(number), "Q" + number, LocalDate.parse(first), LocalDate.parse(last), null, 14, act);
    }

    private static ObjectiveSet set(int number, String wording, Act act) {
        return new ObjectiveSet(goal(number), cycleId(number), TEAM, null, wording, "committed", null, false, act);
    }

    private static KeyResultAdded added(int number, String baseline, Act act) {
        return new KeyResultAdded(
                goal(number),
                keyResult(number),
                "Sundays open",
                increase(baseline, "10"),
                BigDecimal.ONE,
                null,
                null,
                false,
                act);
    }

    private static CheckInRecorded checkIn(int goal, String value, Act act) {
        return new CheckInRecorded(
                goal(goal),
                keyResult(goal),
                CheckInId.fromKey(goal + value).value(),
                new BigDecimal(value),
                null,
                null,
                null,
                act);
    }

    @Test
    void aLineageIsTheSameFromEachOfItsGoals() {
        history.at("2026-07-01", act -> set(3, "Open on Sundays", act))
                .at("2026-07-01", act -> new PredecessorNamed(goal(3), goal(2), act));
        LineageReader reader = lineages();

        for (int number = 1; number <= 3; number++) {
            assertThat(reader.lineage(new FindLineage(goal(number), at("2026-08-01")))
                            .line())
                    .extracting(Lineage.OfGoal::objectiveId, Lineage.OfGoal::predecessorId, Lineage.OfGoal::carried)
                    .containsExactly(
                            tuple(goal(1), null, true), tuple(goal(2), goal(1), true), tuple(goal(3), goal(2), false));
        }
    }

    @Test
    void beforeTheLinkEachGoalIsALineOfItsOwn() {
        LineageReader reader = lineages();

        assertThat(reader.lineage(new FindLineage(goal(1), at("2026-02-01"))).line())
                .hasSize(1);
        assertThatThrownBy(() -> reader.lineage(new FindLineage(goal(2), at("2026-02-01"))))
                .isInstanceOf(NotThereException.class);
    }

    @Test
    void whatWasLinkedLaterIsKnownFromThenOn() {
        history.at("2026-10-01", act -> set(3, "Sundays", act))
                .imported("2026-10-02", "2026-07-05", "2026-07-05", act -> new PredecessorNamed(goal(3), goal(2), act));
        LineageReader reader = lineages();
        Viewpoint witnessed =
                new Viewpoint(null, History.instant("2026-10-01T13:00:00Z"), true, History.instant("2026-12-01"));

        assertThat(reader.lineage(new FindLineage(goal(3), at("2026-11-01"))).line())
                .hasSize(3);
        assertThat(reader.lineage(new FindLineage(goal(3), witnessed)).line()).hasSize(1);
    }

    @Test
    void theBaselineOfADraftFollowsTheLastReadingAndIsFixedByPublishing() {
        history.at("2026-03-10", act -> checkIn(1, "4", act))
                .at("2026-03-20", act -> checkIn(1, "6", act))
                .at("2026-03-25", act -> new KeyResultRetargeted(goal(2), keyResult(2), increase("6", "10"), act))
                .at("2026-03-25", act -> new ObjectivePublished(goal(2), act))
                .at("2026-03-30", act -> checkIn(1, "7", act));
        LineageReader reader = lineages();

        assertThat(baseline(reader, "2026-03-05")).isEqualByComparingTo("0");
        assertThat(baseline(reader, "2026-03-11")).isEqualByComparingTo("4");
        assertThat(baseline(reader, "2026-03-21")).isEqualByComparingTo("6");
        assertThat(baseline(reader, "2026-03-31")).isEqualByComparingTo("6");
        assertThat(full(2, "2026-03-11").keyResults().getFirst().followed()).isEqualTo(increase("4", "10"));
        assertThat(full(2, "2026-03-31").keyResults().getFirst().followed()).isNull();
    }

    @Test
    void aGoalInFullNamesTheGoalsBeforeAndAfter() {
        lineages();

        assertThat(full(1, "2026-03-05").successors())
                .containsExactly(new LinkedGoal(goal(2), "Open on Sundays", cycleId(2), TEAM, Stage.DRAFT));
        assertThat(full(2, "2026-03-05").predecessor())
                .isEqualTo(new LinkedGoal(goal(1), "Open on Sundays", cycleId(1), TEAM, Stage.PUBLISHED));
        assertThat(full(1, "2026-03-05").timeline().getLast().change()).isEqualTo("objective-carried-forward");
    }

    @Test
    void aGoalIsCarriedWhileWhatGoesOnWithItIsNotGivenUp() {
        history.at("2026-03-20", act -> new ObjectiveDropped(goal(2), act));
        lineages();

        assertThat(carried("2026-02-20")).isZero();
        assertThat(carried("2026-03-10")).isEqualTo(1);
        assertThat(carried("2026-03-21")).isZero();
    }

    @Test
    void proposesTheGoalThatIsMostAlike() {
        history.at("2026-06-01", act -> set(3, "Open on Sundays, all year", act))
                .at("2026-06-01", act -> added(3, "0", act));
        LineageReader reader = lineages();

        List<LinkProposals.Proposal> proposals = reader.proposals(new FindLinkProposals(
                        cycleId(3), null, new BigDecimal(FindLinkProposals.LEAST), at("2026-06-02")))
                .proposals();

        // Both earlier goals say the same, and the one of the later cycle is nearer.
        assertThat(proposals).singleElement().satisfies(proposal -> {
            assertThat(proposal.objectiveId()).isEqualTo(goal(3));
            assertThat(proposal.predecessorId()).isEqualTo(goal(2));
            assertThat(proposal.sameTeam()).isTrue();
            assertThat(proposal.keyResults())
                    .extracting(LinkProposals.OfKeyResult::predecessorId)
                    .containsExactly(keyResult(2));
        });
        assertThat(reader.proposals(new FindLinkProposals(
                                cycleId(2), null, new BigDecimal(FindLinkProposals.LEAST), at("2026-06-02")))
                        .proposals())
                .isEmpty();
    }

    @Test
    void ofTwoThatAreEquallyAlikeTheVerySameWordsComeFirst() {
        history.at("2026-06-01", act -> set(3, "Open on Sundays: C#", act))
                .at("2026-01-03T00:00:00Z", act -> new ObjectiveReworded(goal(1), "Open on Sundays: C#", act))
                .at("2026-03-02T00:00:00Z", act -> new ObjectiveReworded(goal(2), "Open on Sundays: C", act));

        assertThat(lineages()
                        .proposals(new FindLinkProposals(cycleId(3), null, BigDecimal.ONE, at("2026-06-02")))
                        .proposals())
                .extracting(LinkProposals.Proposal::predecessorId)
                .containsExactly(goal(1));
    }

    private static @Nullable BigDecimal baseline(LineageReader reader, String asOf) {
        return reader.lineage(new FindLineage(goal(2), at(asOf)))
                .line()
                .getLast()
                .keyResults()
                .getFirst()
                .metric()
                .baseline();
    }

    private ObjectiveInFull full(int number, String asOf) {
        return new HistoryReader(database.jdbc(), read()).objective(new FindObjective(goal(number), at(asOf)));
    }

    private int carried(String asOf) {
        return new QuartersReader(database.jdbc(), read())
                .quarters(new FindQuarters(Set.of(cycleId(1)), null, at(asOf)))
                .quarters()
                .getFirst()
                .organisation()
                .carried()
                .part();
    }

    private static Viewpoint at(String asOf) {
        return new Viewpoint(History.instant(asOf), null, false, History.instant("2026-12-01"));
    }

    private ConsistentRead read() {
        return new ConsistentRead(database.transactions(), new ProjectionPosition(database.jdbc()));
    }

    private LineageReader lineages() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Journal journal = new Journal(database.jdbc());
        database.empty();
        ProjectionSpecification.feed(
                List.of(
                        new JournalProjector(jdbc),
                        new DirectoryProjector(jdbc, journal),
                        new ProgressProjector(jdbc, journal),
                        new AuditProjector(jdbc, journal)),
                history.events(),
                100);
        return new LineageReader(database.jdbc(), read());
    }
}
