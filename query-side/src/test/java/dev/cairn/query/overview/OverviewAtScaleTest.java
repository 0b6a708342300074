package dev.cairn.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.Act;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.query.History;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.DirectoryProjector;
import dev.cairn.query.journal.Journal;
import dev.cairn.query.journal.JournalProjector;
import dev.cairn.query.progress.ProgressProjector;
import dev.cairn.query.standing.RectangleTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Twenty cycles of fifty goals with four key results and twelve check-ins each: an overview reads two hundred key results out
 * of some hundred thousand rows, and touches about as many pages for a past day as for today.
 */
@Tag("full")
class OverviewAtScaleTest {

    private static final int CYCLES = 20;
    private static final int GOALS = 50;
    private static final int KEY_RESULTS = 4;
    private static final int CHECK_INS = 12;
    private static final Instant START = Instant.parse("2020-01-01T08:00:00Z");

    private final QueryDatabase database = QueryDatabase.get();

    @Test
    void aPastDayCostsWhatTodayCosts() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Journal journal = new Journal(database.jdbc());
        History history = history();
        database.empty();
        ProjectionSpecification.feed(
                List.of(
                        new JournalProjector(jdbc),
                        new DirectoryProjector(jdbc, journal),
                        new ProgressProjector(jdbc, journal)),
                history.events(),
                1_000);
        jdbc.execute("vacuum analyze");
        Instant now = history.events().getLast().recordedAt();
        Instant then = start(CYCLES / 2).plus(Duration.ofDays(40));
        Viewpoint today = Viewpoint.present(now);
        Viewpoint past = new Viewpoint(then, then, false, now);

        long pagesToday = pages(today);
        long pagesInThePast = pages(past);

        assertThat(pagesInThePast).isLessThan(2 * pagesToday);
        assertThat(pagesToday).isLessThan(1_000);
    }

    private long pages(Viewpoint viewpoint) {
        List<String> plan = RectangleTable.at(
                        database.jdbc()
                                .sql("explain (analyze, buffers) select * from progress.key_result"
                                        + " where objective_id = any(:ids) and " + RectangleTable.AT),
                        viewpoint)
                .param(
                        "ids",
                        IntStream.range(0, GOALS)
                                .mapToObj(goal -> goal(CYCLES / 2, goal))
                                .toArray(String[]::new))
                .query(String.class)
                .list();
        return plan.stream()
                .filter(line -> line.contains("Buffers: shared hit="))
                .findFirst()
                .map(line -> Long.parseLong(line.replaceFirst(".*shared hit=(\\d+).*", "$1")))
                .orElseThrow();
    }

    private static History history() {
        History history = new History();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            addCycle(history, cycle);
        }
        return history;
    }

    private static void addCycle(History history, int cycle) {
        Instant start = start(cycle);
        LocalDate firstDay = LocalDate.ofEpochDay(start.getEpochSecond() / 86_400);
        history.record(
                start,
                new CycleDefined(
                        cycle(cycle), "Cycle " + cycle, firstDay, firstDay.plusDays(89), null, null, act(start)));
        for (int goal = 0; goal < GOALS; goal++) {
            Instant at = start.plusMillis(goal * 10L + 1);
            String id = goal(cycle, goal);
            history.record(
                    at,
                    new ObjectiveSet(
                            id,
                            cycle(cycle),
                            "team:a",
                            null,
                            "Sample goal " + goal,
                            "committed",
                            null,
                            false,
                            act(at)));
            for (int number = 0; number < KEY_RESULTS; number++) {
                Metric metric = new Metric(
                        Metric.INCREASE, null, BigDecimal.ZERO, BigDecimal.valueOf(CHECK_INS), null, null, null);
                history.record(
                        at.plusMillis(number + 1),
                        new KeyResultAdded(
                                id,
                                keyResult(id, number),
                                "Sample key result " + number,
                                metric,
                                BigDecimal.ONE,
                                null,
                                null,
                                false,
                                act(at.plusMillis(number + 1))));
            }
            history.record(at.plusMillis(9), new ObjectivePublished(id, act(at.plusMillis(9))));
        }
        for (int week = 1; week <= CHECK_INS; week++) {
            addCheckIns(history, cycle, week);
        }
    }

    private static void addCheckIns(History history, int cycle, int week) {
        Instant at = start(cycle).plus(Duration.ofDays(7L * week));
        for (int goal = 0; goal < GOALS; goal++) {
            for (int number = 0; number < KEY_RESULTS; number++) {
                String id = goal(cycle, goal);
                String keyResult = keyResult(id, number);
                at = at.plusSeconds(1);
                history.record(
                        at,
                        new CheckInRecorded(
                                id,
                                keyResult,
                                CheckInId.fromKey(keyResult + week).value(),
                                BigDecimal.valueOf(week),
                                null,
                                null,
                                null,
                                act(at)));
            }
        }
    }

    private static Instant start(int cycle) {
        return START.plus(Duration.ofDays(90L * cycle));
    }

    private static Act act(Instant at) {
        return new Act(at, null, null, null, null);
    }

    private static String cycle(int number) {
        return CycleId.fromKey("cycle " + number).value();
    }

    private static String goal(int cycle, int number) {
        return ObjectiveId.fromKey("goal " + cycle + " " + number).value();
    }

    private static String keyResult(String goal, int number) {
        return KeyResultId.fromKey(goal + number).value();
    }
}
