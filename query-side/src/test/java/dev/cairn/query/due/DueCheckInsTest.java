package dev.cairn.query.due;

import static dev.cairn.query.History.instant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.Act;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultOwnerAssigned;
import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.History;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.ProgressProjector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DueCheckInsTest {

    private static final String CYCLE = CycleId.fromKey("sample").value();
    private static final String GOAL = ObjectiveId.fromKey("goal").value();
    private static final String KEY_RESULT = "key-result:a";
    private static final String OWNER = "person:owner";
    private static final String OTHER = "person:other";

    private final QueryDatabase database = QueryDatabase.get();
    private final ProjectionPosition position = new ProjectionPosition(database.jdbc());
    private final DueCheckInsReader reader =
            new DueCheckInsReader(database.jdbc(), new ConsistentRead(database.transactions(), position));

    /** A quarter from Thursday 2026-01-01 with a check-in every 10 days, and one goal with one key result. */
    private final History history = new History()
            .at(
                    "2025-12-20",
                    act -> new CycleDefined(
                            CYCLE,
                            "2026-Q1",
                            LocalDate.parse("2026-01-01"),
                            LocalDate.parse("2026-03-31"),
                            null,
                            10,
                            act))
            .at(
                    "2025-12-21",
                    act -> new ObjectiveSet(GOAL, CYCLE, "team:a", null, "Sample goal", "committed", OWNER, false, act))
            .at("2025-12-21", act -> added(act))
            .at("2025-12-22", act -> new ObjectivePublished(GOAL, act));

    @Test
    void theFirstCheckInIsDueOneCadenceAfterTheStartOnAWorkingDay() {
        // 2026-01-11 is a Sunday.
        assertThat(dueAt("2026-01-09")).extracting(DueCheckIn::due).containsExactly(LocalDate.parse("2026-01-12"));
    }

    @Test
    void theNextOneIsDueOneCadenceAfterTheLast() {
        history.at("2026-01-12", act -> checkIn("10", act));

        assertThat(dueAt("2026-01-20")).extracting(DueCheckIn::due).containsExactly(LocalDate.parse("2026-01-22"));
    }

    @Test
    void nobodyIsToldMoreThanAWeekAhead() {
        assertThat(dueAt("2026-01-04")).isEmpty();
        assertThat(dueAt("2026-01-05")).extracting(DueCheckIn::state).containsExactly("upcoming");
    }

    @Test
    void itIsDueTodayAndThenOverdueUntilSomebodyChecksIn() {
        history.at("2026-01-15", act -> checkIn("10", act));

        assertThat(dueAt("2026-01-12")).extracting(DueCheckIn::state).containsExactly("today");
        assertThat(dueAt("2026-01-13")).extracting(DueCheckIn::state).containsExactly("overdue");
        assertThat(dueAt("2026-01-15")).isEmpty();
    }

    @Test
    void theKeyResultsOwnerOwesItElseTheGoals() {
        history.at("2026-01-10", act -> new KeyResultOwnerAssigned(GOAL, KEY_RESULT, OTHER, act));

        assertThat(dueAt("2026-01-09")).extracting(DueCheckIn::owedBy).containsExactly(OWNER);
        assertThat(dueAt("2026-01-10")).extracting(DueCheckIn::owedBy).containsExactly(OTHER);
        assertThat(reader.due(new FindDueCheckIns(null, null, OWNER, asOf("2026-01-10")))
                        .checkIns())
                .isEmpty();
    }

    @Test
    void nothingIsOwedOnceTheTargetIsReached() {
        history.at("2026-01-05", act -> checkIn("100", act));

        assertThat(dueAt("2026-01-20")).isEmpty();
    }

    @Test
    void nothingIsOwedForWhatWasDropped() {
        history.at("2026-01-05", act -> new KeyResultDropped(GOAL, KEY_RESULT, act));

        assertThat(dueAt("2026-01-20")).isEmpty();
    }

    @Test
    void nothingIsOwedForWhatWasScored() {
        history.at("2026-01-05", act -> new KeyResultScored(GOAL, KEY_RESULT, BigDecimal.ZERO, act));

        assertThat(dueAt("2026-01-20")).isEmpty();
    }

    @Test
    void nothingIsOwedAfterTheCycleWasClosed() {
        history.at("2026-04-05", act -> new CycleClosed(CYCLE, act));

        assertThat(dueAt("2026-04-04")).hasSize(1);
        assertThat(dueAt("2026-04-05")).isEmpty();
    }

    @Test
    void whatWouldBeDueAfterTheLastDayIsNotOwed() {
        history.at("2026-03-25", act -> checkIn("10", act));

        assertThat(dueAt("2026-03-31")).isEmpty();
    }

    private List<DueCheckIn> dueAt(String time) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Journal journal = new Journal(database.jdbc());
        ProjectionSpecification.of(() -> List.of(
                        new JournalProjector(jdbc),
                        new DirectoryProjector(jdbc, journal),
                        new ProgressProjector(jdbc, journal)))
                .given(history.events());
        return reader.due(new FindDueCheckIns(null, null, null, asOf(time))).checkIns();
    }

    private static Viewpoint asOf(String time) {
        return new Viewpoint(instant(time), null, false, instant("2026-06-01"));
    }

    private static KeyResultAdded added(Act act) {
        Metric metric = new Metric(Metric.INCREASE, null, BigDecimal.ZERO, new BigDecimal("100"), null, null, null);
        return new KeyResultAdded(
                GOAL, KEY_RESULT, "Sample key result", metric, BigDecimal.ONE, null, null, false, act);
    }

    private static CheckInRecorded checkIn(String value, Act act) {
        return new CheckInRecorded(
                GOAL,
                KEY_RESULT,
                "check-in:" + act.effectiveAt().toEpochMilli(),
                new BigDecimal(value),
                null,
                null,
                null,
                act);
    }
}
